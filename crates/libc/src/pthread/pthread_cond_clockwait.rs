//! `pthread_cond_clockwait`.

use crate::internal::condition::Condition;
use crate::internal::errno::OrNumber;
use crate::internal::futex::{Deadline, Timespec};
use crate::internal::mutex::Mutex;
use crate::types::{c_int, clockid_t};

/// As `pthread_cond_timedwait`, with the clock chosen by the caller. POSIX.1-2024 `pthread_cond_clockwait`.
///
/// Errors: ETIMEDOUT: then too the mutex is taken again; EINVAL: the time is none, or the clock not one to wait on; those of
/// `pthread_cond_wait`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_cond_clockwait(
    condition: *mut Condition,
    mutex: *mut Mutex,
    clock: clockid_t,
    time: *const Timespec,
) -> c_int {
    // SAFETY: by the contract they point to a condition variable, a mutex and a timespec.
    unsafe { Deadline::new(clock, time).and_then(|deadline| (*condition).wait(&*mutex, deadline.as_ref())) }
        .or_number()
}
