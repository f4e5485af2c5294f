//! `timer_settime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Sets a timer, `struct itimerspec`; a value of 0 stops it. `flags` may be TIMER_ABSTIME. Leaves the old setting in `old` unless
/// it is null. POSIX.1-2024 `timer_settime`.
///
/// Errors: EFAULT; EINVAL: there is none, or a time that is none; ENOSYS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timer_settime(
    timer: *mut c_void,
    flags: c_int,
    new: *const c_void,
    old: *mut c_void,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::timer_settime(timer as usize, flags, new, old) }.or_errno()
}
