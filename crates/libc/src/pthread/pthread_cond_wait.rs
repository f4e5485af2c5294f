//! `pthread_cond_wait`.

use crate::internal::condition::Condition;
use crate::internal::errno::OrNumber;
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Gives back a mutex that the caller holds, waits, and takes the mutex again. May return without having been woken. A cancellation
/// point. POSIX.1-2024 `pthread_cond_wait`.
///
/// Errors: EPERM: the caller does not hold it, where the mutex can tell; those of `pthread_mutex_lock`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_cond_wait(condition: *mut Condition, mutex: *mut Mutex) -> c_int {
    // SAFETY: by the contract they point to a condition variable and a mutex.
    unsafe { (*condition).wait(&*mutex, None) }.or_number()
}
