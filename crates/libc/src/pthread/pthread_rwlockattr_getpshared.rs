//! `pthread_rwlockattr_getpshared`.

use crate::types::c_int;

/// PTHREAD_PROCESS_PRIVATE or PTHREAD_PROCESS_SHARED. POSIX.1-2024 `pthread_rwlockattr_getpshared`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlockattr_getpshared(
    attributes: *const [c_int; 2],
    shared: *mut c_int,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { shared.write((*attributes)[0]) };
    0
}
