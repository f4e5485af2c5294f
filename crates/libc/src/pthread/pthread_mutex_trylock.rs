//! `pthread_mutex_trylock`.

use crate::internal::errno::OrNumber;
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Takes a mutex if it is free. POSIX.1-2024 `pthread_mutex_trylock`.
///
/// Errors: EBUSY: it is not; EAGAIN, EOWNERDEAD, ENOTRECOVERABLE as for `pthread_mutex_lock`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_trylock(mutex: *mut Mutex) -> c_int {
    // SAFETY: by the contract it points to a mutex.
    unsafe { (*mutex).try_lock() }.or_number()
}
