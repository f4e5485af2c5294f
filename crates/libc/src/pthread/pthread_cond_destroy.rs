//! `pthread_cond_destroy`.

use crate::internal::condition::Condition;
use crate::types::c_int;

/// Ends the use of a condition variable that nobody waits for; who was woken, and is on the way out, is waited for. POSIX.1-2024
/// `pthread_cond_destroy`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_cond_destroy(condition: *mut Condition) -> c_int {
    // SAFETY: by the contract it points to a condition variable.
    unsafe { (*condition).settle() };
    0
}
