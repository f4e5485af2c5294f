//! `pthread_attr_setguardsize`.

use crate::internal::errno::Errno;
use crate::internal::thread::attributes::Attributes;
use crate::types::{c_int, size_t};

/// Sets how many bytes are to trap below the stack; rounded up to pages when the thread starts. POSIX.1-2024
/// `pthread_attr_setguardsize`.
///
/// Errors: EINVAL: more than an eighth of what could be addressed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_setguardsize(attributes: *mut Attributes, size: size_t) -> c_int {
    if size > usize::MAX / 8 {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract it points to attributes.
    unsafe { (*attributes).guard_size = size };
    0
}
