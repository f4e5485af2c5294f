//! `timerfd_settime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Sets a timer, `struct itimerspec`; a value of 0 stops it. Leaves the old setting in `old` unless it is null. Linux:
/// timerfd_settime(2).
///
/// Errors: EBADF; ECANCELED; EFAULT; EINVAL: no timer, a time that is none, or unknown flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timerfd_settime(
    fd: c_int,
    flags: c_int,
    new: *const c_void,
    old: *mut c_void,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::timerfd_settime(fd, flags, new, old) }.or_errno()
}
