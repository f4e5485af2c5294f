//! `pthread_cond_broadcast`.

use crate::internal::condition::Condition;
use crate::internal::futex;
use crate::types::c_int;

/// Wakes all who wait. POSIX.1-2024 `pthread_cond_broadcast`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_cond_broadcast(condition: *mut Condition) -> c_int {
    // SAFETY: by the contract it points to a condition variable.
    unsafe { (*condition).wake(futex::EVERYONE) };
    0
}
