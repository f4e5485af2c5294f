//! `cnd_destroy`.

use crate::internal::condition::Condition;

/// Ends the use of a condition variable that nobody waits for; who was woken, and is on the way out, is waited for. C23 7.28.3.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cnd_destroy(condition: *mut Condition) {
    // SAFETY: by the contract it points to a condition variable.
    unsafe { (*condition).settle() }
}
