//! `pthread_condattr_init`.

use crate::types::c_int;

/// Attributes of a private condition variable on CLOCK_REALTIME. POSIX.1-2024 `pthread_condattr_init`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_condattr_init(attributes: *mut c_int) -> c_int {
    // SAFETY: by the contract the object is the caller's to write.
    unsafe { attributes.write(0) };
    0
}
