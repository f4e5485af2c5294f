//! `pthread_mutex_lock`.

use crate::internal::errno::OrNumber;
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Takes a mutex, waiting for it if need be. POSIX.1-2024 `pthread_mutex_lock`.
///
/// Errors: EDEADLK: the caller holds it, and it is of type PTHREAD_MUTEX_ERRORCHECK; EAGAIN: a recursive one locked too often;
/// EOWNERDEAD: taken, but the last owner died; ENOTRECOVERABLE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_lock(mutex: *mut Mutex) -> c_int {
    // SAFETY: by the contract it points to a mutex.
    unsafe { (*mutex).lock() }.or_number()
}
