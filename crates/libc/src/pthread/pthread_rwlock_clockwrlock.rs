//! `pthread_rwlock_clockwrlock`.

use crate::internal::errno::OrNumber;
use crate::internal::futex::{Deadline, Timespec};
use crate::internal::readers_writer::ReadersWriter;
use crate::types::{c_int, clockid_t};

/// As `pthread_rwlock_timedwrlock`, with a clock to choose. POSIX.1-2024 `pthread_rwlock_clockwrlock`.
///
/// Errors: ETIMEDOUT; EINVAL: it has to wait, and the time is none, or the clock not one to wait on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_clockwrlock(
    lock: *mut ReadersWriter,
    clock: clockid_t,
    time: *const Timespec,
) -> c_int {
    // SAFETY: by the contract it points to a lock, and the time to a timespec.
    unsafe { (*lock).write(Some(&|| Deadline::new(clock, time))) }.or_number()
}
