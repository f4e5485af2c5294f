//! `sigwaitinfo`.

use super::sigtimedwait::wait;
use crate::internal::errno::OrErrno;
use crate::types::{c_int, c_void};

/// Takes a signal of the set out of those that wait, or waits for one, and tells about it. Returns its number. The signals are to
/// be blocked. A cancellation point. POSIX.1-2024 `sigwaitinfo`.
///
/// Errors: EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigwaitinfo(set: *const u64, information: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { wait(set, information, core::ptr::null()) }.or_errno()
}
