//! `adjtimex`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Reads, and with privileges changes, how the clock is adjusted (`struct timex`); returns the clock's state: TIME_*. Linux `adjtimex`(2).
///
/// Errors: EINVAL, EPERM, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn adjtimex(timex: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::adjtimex(timex) }.or_errno()
}
