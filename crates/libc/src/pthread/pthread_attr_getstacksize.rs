//! `pthread_attr_getstacksize`.

use crate::internal::thread::attributes::Attributes;
use crate::types::{c_int, size_t};

/// Bytes of the stack. POSIX.1-2024 `pthread_attr_getstacksize`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_getstacksize(
    attributes: *const Attributes,
    size: *mut size_t,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { size.write((*attributes).stack_size) };
    0
}
