//! `pthread_rwlock_timedrdlock`.

use crate::internal::errno::OrNumber;
use crate::internal::futex::{CLOCK_REALTIME, Deadline, Timespec};
use crate::internal::readers_writer::ReadersWriter;
use crate::types::c_int;

/// Takes a lock for reading, waiting at most until a time on CLOCK_REALTIME. POSIX.1-2024 `pthread_rwlock_timedrdlock`.
///
/// Errors: ETIMEDOUT; EAGAIN: too many readers; EINVAL: it has to wait, and the time is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_timedrdlock(
    lock: *mut ReadersWriter,
    time: *const Timespec,
) -> c_int {
    // SAFETY: by the contract it points to a lock, and the time to a timespec.
    unsafe { (*lock).read(Some(&|| Deadline::new(CLOCK_REALTIME, time))) }.or_number()
}
