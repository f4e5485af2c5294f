//! `sem_wait`.

use crate::internal::errno::OrErrno;
use crate::internal::semaphore::Semaphore;
use crate::types::c_int;

/// Takes one off a semaphore's value, waiting while it is 0. A cancellation point. POSIX.1-2024 `sem_wait`.
///
/// Errors: EINTR: a signal handler ran.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_wait(semaphore: *mut Semaphore) -> c_int {
    // SAFETY: by the contract it points to a semaphore.
    unsafe { (*semaphore).wait(&|| Ok(None)) }.map(|()| 0).or_errno()
}
