//! `pthread_rwlockattr_init`.

use crate::types::c_int;

/// Attributes of a private read-write lock. POSIX.1-2024 `pthread_rwlockattr_init`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlockattr_init(attributes: *mut [c_int; 2]) -> c_int {
    // SAFETY: by the contract the object is the caller's to write.
    unsafe { attributes.write([0; 2]) };
    0
}
