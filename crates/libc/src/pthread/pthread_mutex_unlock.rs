//! `pthread_mutex_unlock`.

use crate::internal::errno::OrNumber;
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Gives a mutex back. POSIX.1-2024 `pthread_mutex_unlock`.
///
/// Errors: EPERM: the caller does not hold it, where the mutex can tell: its type is not normal, or it is robust.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_unlock(mutex: *mut Mutex) -> c_int {
    // SAFETY: by the contract it points to a mutex.
    unsafe { (*mutex).unlock() }.or_number()
}
