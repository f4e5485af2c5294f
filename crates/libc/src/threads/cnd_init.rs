//! `cnd_init`.

use crate::internal::condition::Condition;
use crate::types::c_int;

/// Makes a condition variable. C23 7.28.3.3. Always thrd_success.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cnd_init(condition: *mut Condition) -> c_int {
    // SAFETY: by the contract the object is nobody's yet.
    unsafe { condition.write(Condition::new(0)) };
    0
}
