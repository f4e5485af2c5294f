//! `pthread_mutex_clocklock`.

use crate::internal::errno::OrNumber;
use crate::internal::futex::{Deadline, Timespec};
use crate::internal::mutex::Mutex;
use crate::types::{c_int, clockid_t};

/// As `pthread_mutex_timedlock`, with a clock to choose. POSIX.1-2024 `pthread_mutex_clocklock`.
///
/// Errors: ETIMEDOUT; EINVAL: it has to wait, and the time is none, or the clock not one to wait on; those of `pthread_mutex_lock`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_clocklock(
    mutex: *mut Mutex,
    clock: clockid_t,
    time: *const Timespec,
) -> c_int {
    // SAFETY: by the contract it points to a mutex, and the time to a timespec.
    unsafe { (*mutex).lock_until(&|| Deadline::new(clock, time)) }.or_number()
}
