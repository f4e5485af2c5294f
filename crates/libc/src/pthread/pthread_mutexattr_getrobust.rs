//! `pthread_mutexattr_getrobust`.

use crate::internal::mutex::ROBUST;
use crate::types::c_int;

/// PTHREAD_MUTEX_STALLED or PTHREAD_MUTEX_ROBUST. POSIX.1-2024 `pthread_mutexattr_getrobust`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_getrobust(attributes: *const c_int, robust: *mut c_int) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { robust.write((attributes.read() & ROBUST != 0) as c_int) };
    0
}
