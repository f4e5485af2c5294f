//! `pthread_rwlock_clockrdlock`.

use crate::internal::errno::OrNumber;
use crate::internal::futex::{Deadline, Timespec};
use crate::internal::readers_writer::ReadersWriter;
use crate::types::{c_int, clockid_t};

/// As `pthread_rwlock_timedrdlock`, with a clock to choose. POSIX.1-2024 `pthread_rwlock_clockrdlock`.
///
/// Errors: ETIMEDOUT; EAGAIN: too many readers; EINVAL: it has to wait, and the time is none, or the clock not one to wait on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_clockrdlock(
    lock: *mut ReadersWriter,
    clock: clockid_t,
    time: *const Timespec,
) -> c_int {
    // SAFETY: by the contract it points to a lock, and the time to a timespec.
    unsafe { (*lock).read(Some(&|| Deadline::new(clock, time))) }.or_number()
}
