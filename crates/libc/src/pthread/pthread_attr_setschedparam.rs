//! `pthread_attr_setschedparam`.

use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// Sets the priority; the kernel checks it when the thread starts. POSIX.1-2024 `pthread_attr_setschedparam`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_setschedparam(
    attributes: *mut Attributes,
    priority: *const c_int,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { (*attributes).priority = priority.read() };
    0
}
