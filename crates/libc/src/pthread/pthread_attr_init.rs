//! `pthread_attr_init`.

use crate::internal::thread::attributes;
use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// Attributes of a joinable thread with the usual stack. POSIX.1-2024 `pthread_attr_init`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_init(attributes: *mut Attributes) -> c_int {
    // SAFETY: by the contract the object is the caller's to write.
    unsafe { attributes.write(attributes::initial()) };
    0
}
