//! `pthread_cond_init`.

use crate::internal::condition::Condition;
use crate::types::c_int;

/// Makes a condition variable, private and on CLOCK_REALTIME, or as the attributes say. POSIX.1-2024 `pthread_cond_init`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_cond_init(condition: *mut Condition, attributes: *const c_int) -> c_int {
    // SAFETY: by the contract the object is nobody's yet.
    unsafe { condition.write(Condition::new(attributes.as_ref().map_or(0, |attributes| *attributes))) };
    0
}
