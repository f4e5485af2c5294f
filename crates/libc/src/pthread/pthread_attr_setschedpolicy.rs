//! `pthread_attr_setschedpolicy`.

use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// Sets the scheduling policy; the kernel checks it when the thread starts. POSIX.1-2024 `pthread_attr_setschedpolicy`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_setschedpolicy(attributes: *mut Attributes, policy: c_int) -> c_int {
    // SAFETY: by the contract it points to attributes.
    unsafe { (*attributes).policy = policy };
    0
}
