//! `pthread_attr_getguardsize`.

use crate::internal::thread::attributes::Attributes;
use crate::types::{c_int, size_t};

/// Bytes that trap below the stack. POSIX.1-2024 `pthread_attr_getguardsize`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_getguardsize(
    attributes: *const Attributes,
    size: *mut size_t,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { size.write((*attributes).guard_size) };
    0
}
