//! `pthread_mutexattr_init`.

use crate::types::c_int;

/// Attributes of a normal, private mutex that is not robust. POSIX.1-2024 `pthread_mutexattr_init`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_init(attributes: *mut c_int) -> c_int {
    // SAFETY: by the contract the object is the caller's to write.
    unsafe { attributes.write(0) };
    0
}
