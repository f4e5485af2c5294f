//! `pthread_attr_destroy`.

use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// Ends the use of attributes. POSIX.1-2024 `pthread_attr_destroy`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_destroy(_attributes: *mut Attributes) -> c_int {
    0
}
