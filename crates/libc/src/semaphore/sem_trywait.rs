//! `sem_trywait`.

use crate::internal::errno::OrErrno;
use crate::internal::semaphore::Semaphore;
use crate::types::c_int;

/// Takes one off a semaphore's value if it is not 0. POSIX.1-2024 `sem_trywait`.
///
/// Errors: EAGAIN: it is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_trywait(semaphore: *mut Semaphore) -> c_int {
    // SAFETY: by the contract it points to a semaphore.
    unsafe { (*semaphore).try_wait() }.map(|()| 0).or_errno()
}
