//! `pthread_setname_np`.

use super::pthread_getname_np::{O_CLOEXEC, task_file};
use crate::internal::errno::{Errno, OrNumber};
use crate::internal::thread::Thread;
use crate::internal::{syscall, thread};
use crate::string::strnlen::strnlen;
use crate::types::{c_char, c_int};

/// Sets a thread's name. GNU.
///
/// Errors: ERANGE: more than 15 bytes; those of prctl(2), or of writing the thread's file under /proc.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_setname_np(thread: *const Thread, name: *const c_char) -> c_int {
    const PR_SET_NAME: c_int = 15;
    const O_WRONLY: c_int = 1;
    // SAFETY: by the contract the name ends with a NUL, and it is a thread that was not joined.
    unsafe {
        let length = strnlen(name, 16);
        if length > 15 {
            return Errno::ERANGE.0;
        }
        if core::ptr::eq(thread, thread::this()) {
            return syscall::prctl(PR_SET_NAME, name as usize as u64, 0u64, 0u64, 0u64).or_number();
        }
        let path = task_file((*thread).tid());
        syscall::open(path.as_ptr(), O_WRONLY | O_CLOEXEC, 0)
            .and_then(|fd| {
                let written = syscall::write(fd as c_int, name, length);
                let _ = syscall::close(fd as c_int);
                written
            })
            .or_number()
    }
}
