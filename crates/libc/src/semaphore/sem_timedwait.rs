//! `sem_timedwait`.

use crate::internal::errno::OrErrno;
use crate::internal::futex::{CLOCK_REALTIME, Deadline, Timespec};
use crate::internal::semaphore::Semaphore;
use crate::types::c_int;

/// As `sem_wait`, at most until a time on CLOCK_REALTIME. A cancellation point. POSIX.1-2024 `sem_timedwait`.
///
/// Errors: ETIMEDOUT; EINTR: a signal handler ran; EINVAL: it has to wait, and the time is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_timedwait(semaphore: *mut Semaphore, time: *const Timespec) -> c_int {
    // SAFETY: by the contract it points to a semaphore, and the time to a timespec.
    unsafe { (*semaphore).wait(&|| Deadline::new(CLOCK_REALTIME, time)) }.map(|()| 0).or_errno()
}
