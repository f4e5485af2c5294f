//! Streams over pipes to processes: popen's. Their table of functions says which they are, and the cookie holds the process's id.

use super::descriptor::READ_WRITE;
use super::{File, Transport};
use crate::types::{c_void, pid_t};

/// As for any descriptor.
pub static PROCESS: Transport = Transport {
    read: READ_WRITE.read,
    write: READ_WRITE.write,
    seek: READ_WRITE.seek,
    close: READ_WRITE.close,
};

/// Makes a stream over a descriptor one to a process.
///
/// # Safety
/// `f` is an open stream that no one else uses yet.
pub unsafe fn attach(f: *mut File, pid: pid_t) {
    // SAFETY: by the contract.
    unsafe {
        (*f).transport = &PROCESS;
        (*f).cookie = pid as usize as *mut c_void;
    }
}

/// The process that a stream leads to, if it is one of popen's.
///
/// # Safety
/// `f` is an open stream.
pub unsafe fn of(f: *const File) -> Option<pid_t> {
    // SAFETY: by the contract.
    unsafe { core::ptr::eq((*f).transport, &PROCESS).then_some((*f).cookie as usize as pid_t) }
}
