//! `timerfd_gettime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// What is left of a timer, and its period: `struct itimerspec`. Linux: timerfd_gettime(2).
///
/// Errors: EBADF; EFAULT; EINVAL: no timer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timerfd_gettime(fd: c_int, current: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::timerfd_gettime(fd, current) }.or_errno()
}
