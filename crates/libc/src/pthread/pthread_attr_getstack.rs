//! `pthread_attr_getstack`.

use crate::internal::errno::Errno;
use crate::internal::thread::attributes::Attributes;
use crate::types::{c_int, c_void, size_t};

/// The caller's stack: its lowest address and its bytes. POSIX.1-2024 `pthread_attr_getstack`.
///
/// Errors: EINVAL: none was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_getstack(
    attributes: *const Attributes,
    stack: *mut *mut c_void,
    size: *mut size_t,
) -> c_int {
    // SAFETY: by the contract all point to what they say.
    unsafe {
        if (*attributes).stack.is_null() {
            return Errno::EINVAL.0;
        }
        stack.write((*attributes).stack);
        size.write((*attributes).stack_size);
    }
    0
}
