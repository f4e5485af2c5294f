//! `pthread_attr_getschedpolicy`.

use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// The scheduling policy, as it was set. POSIX.1-2024 `pthread_attr_getschedpolicy`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_getschedpolicy(
    attributes: *const Attributes,
    policy: *mut c_int,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { policy.write((*attributes).policy) };
    0
}
