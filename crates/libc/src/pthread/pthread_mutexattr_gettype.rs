//! `pthread_mutexattr_gettype`.

use crate::internal::mutex::TYPE;
use crate::types::c_int;

/// The type: PTHREAD_MUTEX_NORMAL, _RECURSIVE or _ERRORCHECK. POSIX.1-2024 `pthread_mutexattr_gettype`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_gettype(attributes: *const c_int, kind: *mut c_int) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { kind.write(attributes.read() & TYPE) };
    0
}
