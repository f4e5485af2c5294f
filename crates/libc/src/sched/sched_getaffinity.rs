//! `sched_getaffinity`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, c_void, pid_t, size_t};

/// On which processors a thread may run; 0 is the caller. Linux, `sched_getaffinity(2)`. 0, unlike the system call.
///
/// Errors: EINVAL: the set is too small; ESRCH.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_getaffinity(pid: pid_t, size: size_t, set: *mut c_void) -> c_int {
    // SAFETY: by the contract the set has `size` bytes.
    unsafe { get(pid, size, set) }.or_errno()
}

/// See [`sched_getaffinity`].
///
/// # Safety
/// The set has `size` bytes.
pub unsafe fn get(pid: pid_t, size: size_t, set: *mut c_void) -> Result<i64, Errno> {
    // SAFETY: the call writes as many bytes as it returns; the others are the caller's too.
    unsafe {
        let written = syscall::sched_getaffinity(pid, size, set)? as usize;
        if written < size {
            set.cast::<u8>().add(written).write_bytes(0, size - written);
        }
    }
    Ok(0)
}
