//! `pthread_mutexattr_setrobust`.

use crate::internal::errno::Errno;
use crate::internal::mutex::ROBUST;
use crate::types::c_int;

/// Says what becomes of a mutex whose owner dies. POSIX.1-2024 `pthread_mutexattr_setrobust`.
///
/// Errors: EINVAL: neither PTHREAD_MUTEX_STALLED nor PTHREAD_MUTEX_ROBUST.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_setrobust(attributes: *mut c_int, robust: c_int) -> c_int {
    if !(0..=1).contains(&robust) {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract it points to attributes.
    unsafe { *attributes = *attributes & !ROBUST | if robust == 0 { 0 } else { ROBUST } };
    0
}
