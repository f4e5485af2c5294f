//! `sem_post`.

use crate::internal::errno::OrErrno;
use crate::internal::semaphore::Semaphore;
use crate::types::c_int;

/// Adds one to a semaphore's value, and lets a thread go that waits. May be called from a signal handler. POSIX.1-2024 `sem_post`.
///
/// Errors: EOVERFLOW: the value is SEM_VALUE_MAX.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_post(semaphore: *mut Semaphore) -> c_int {
    // SAFETY: by the contract it points to a semaphore.
    unsafe { (*semaphore).post() }.map(|()| 0).or_errno()
}
