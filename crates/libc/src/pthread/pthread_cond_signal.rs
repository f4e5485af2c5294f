//! `pthread_cond_signal`.

use crate::internal::condition::Condition;
use crate::types::c_int;

/// Wakes one of those who wait. POSIX.1-2024 `pthread_cond_signal`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_cond_signal(condition: *mut Condition) -> c_int {
    // SAFETY: by the contract it points to a condition variable.
    unsafe { (*condition).wake(1) };
    0
}
