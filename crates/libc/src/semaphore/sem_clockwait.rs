//! `sem_clockwait`.

use crate::internal::errno::OrErrno;
use crate::internal::futex::{Deadline, Timespec};
use crate::internal::semaphore::Semaphore;
use crate::types::{c_int, clockid_t};

/// As `sem_timedwait`, with a clock to choose. A cancellation point. POSIX.1-2024 `sem_clockwait`.
///
/// Errors: ETIMEDOUT; EINTR: a signal handler ran; EINVAL: it has to wait, and the time is none, or the clock not one to wait on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_clockwait(
    semaphore: *mut Semaphore,
    clock: clockid_t,
    time: *const Timespec,
) -> c_int {
    // SAFETY: by the contract it points to a semaphore, and the time to a timespec.
    unsafe { (*semaphore).wait(&|| Deadline::new(clock, time)) }.map(|()| 0).or_errno()
}
