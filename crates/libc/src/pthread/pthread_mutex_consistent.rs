//! `pthread_mutex_consistent`.

use crate::internal::errno::OrNumber;
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Says of a robust mutex, taken with EOWNERDEAD, that what it guards is in order. POSIX.1-2024 `pthread_mutex_consistent`.
///
/// Errors: EINVAL: it is not robust, or its owner did not die; EPERM: the caller does not hold it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_consistent(mutex: *mut Mutex) -> c_int {
    // SAFETY: by the contract it points to a mutex.
    unsafe { (*mutex).make_consistent() }.or_number()
}
