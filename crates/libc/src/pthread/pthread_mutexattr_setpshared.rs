//! `pthread_mutexattr_setpshared`.

use crate::internal::errno::Errno;
use crate::internal::mutex::SHARED;
use crate::types::c_int;

/// Says whether processes that share its memory may use the mutex. POSIX.1-2024 `pthread_mutexattr_setpshared`.
///
/// Errors: EINVAL: neither PTHREAD_PROCESS_PRIVATE nor PTHREAD_PROCESS_SHARED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_setpshared(attributes: *mut c_int, shared: c_int) -> c_int {
    if !(0..=1).contains(&shared) {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract it points to attributes.
    unsafe { *attributes = *attributes & !SHARED | if shared == 0 { 0 } else { SHARED } };
    0
}
