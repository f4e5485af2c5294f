//! `cnd_broadcast`.

use crate::internal::condition::Condition;
use crate::internal::futex;
use crate::types::c_int;

/// Wakes all who wait. C23 7.28.3.1. Always thrd_success.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cnd_broadcast(condition: *mut Condition) -> c_int {
    // SAFETY: by the contract it points to a condition variable.
    unsafe { (*condition).wake(futex::EVERYONE) };
    0
}
