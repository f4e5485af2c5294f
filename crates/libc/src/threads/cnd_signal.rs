//! `cnd_signal`.

use crate::internal::condition::Condition;
use crate::types::c_int;

/// Wakes one of those who wait. C23 7.28.3.4. Always thrd_success.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cnd_signal(condition: *mut Condition) -> c_int {
    // SAFETY: by the contract it points to a condition variable.
    unsafe { (*condition).wake(1) };
    0
}
