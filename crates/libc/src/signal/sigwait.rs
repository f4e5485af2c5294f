//! `sigwait`.

use super::sigtimedwait::wait;
use crate::types::c_int;
use core::ptr::{null, null_mut};

/// Takes a signal of the set out of those that wait, or waits for one, and writes its number. The signals are to be blocked.
/// Returns 0 or the error. A cancellation point. POSIX.1-2024 `sigwait`.
///
/// Errors: EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigwait(set: *const u64, signal: *mut c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        match wait(set, null_mut(), null()) {
            Ok(number) => {
                *signal = number as c_int;
                0
            }
            Err(errno) => errno.0,
        }
    }
}
