//! `timer_gettime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// What is left of a timer, and its period: `struct itimerspec`. POSIX.1-2024 `timer_gettime`.
///
/// Errors: EFAULT; EINVAL: there is none; ENOSYS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timer_gettime(timer: *mut c_void, current: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::timer_gettime(timer as usize, current) }.or_errno()
}
