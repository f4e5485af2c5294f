//! `timer_getoverrun`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// How often a timer expired again while its signal was waiting. POSIX.1-2024 `timer_getoverrun`.
///
/// Errors: EINVAL: there is none; ENOSYS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timer_getoverrun(timer: *mut c_void) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::timer_getoverrun(timer as usize) }.or_errno()
}
