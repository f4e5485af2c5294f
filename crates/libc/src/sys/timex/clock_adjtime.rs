//! `clock_adjtime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, clockid_t};

/// As `adjtimex`, of a clock. Linux `clock_adjtime`(2).
///
/// Errors: EINVAL, EOPNOTSUPP: it has no adjustment; EPERM, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clock_adjtime(clock: clockid_t, timex: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::clock_adjtime(clock, timex) }.or_errno()
}
