//! `pthread_attr_setstacksize`.

use crate::internal::errno::Errno;
use crate::internal::thread::attributes::Attributes;
use crate::internal::thread::attributes::STACK_MIN;
use crate::types::{c_int, size_t};
use core::ptr::null_mut;

/// Sets the stack's size, of a stack that the library makes. POSIX.1-2024 `pthread_attr_setstacksize`.
///
/// Errors: EINVAL: less than PTHREAD_STACK_MIN, or more than a quarter of what could be addressed beyond it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_setstacksize(attributes: *mut Attributes, size: size_t) -> c_int {
    if size.wrapping_sub(STACK_MIN) > usize::MAX / 4 {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract it points to attributes.
    unsafe {
        (*attributes).stack = null_mut();
        (*attributes).stack_size = size;
    }
    0
}
