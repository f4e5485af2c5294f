//! `pthread_mutex_timedlock`.

use crate::internal::errno::OrNumber;
use crate::internal::futex::{CLOCK_REALTIME, Deadline, Timespec};
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Takes a mutex, waiting at most until a time on CLOCK_REALTIME. POSIX.1-2024 `pthread_mutex_timedlock`.
///
/// Errors: ETIMEDOUT; EINVAL: it has to wait, and the time is none; those of `pthread_mutex_lock`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_timedlock(mutex: *mut Mutex, time: *const Timespec) -> c_int {
    // SAFETY: by the contract it points to a mutex, and the time to a timespec.
    unsafe { (*mutex).lock_until(&|| Deadline::new(CLOCK_REALTIME, time)) }.or_number()
}
