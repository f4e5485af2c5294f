//! `pthread_cond_timedwait`.

use crate::internal::condition::Condition;
use crate::internal::errno::OrNumber;
use crate::internal::futex::{Deadline, Timespec};
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// As `pthread_cond_wait`, at most until a time on the variable's clock. POSIX.1-2024 `pthread_cond_timedwait`.
///
/// Errors: ETIMEDOUT: then too the mutex is taken again; EINVAL: the time is none; those of `pthread_cond_wait`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_cond_timedwait(
    condition: *mut Condition,
    mutex: *mut Mutex,
    time: *const Timespec,
) -> c_int {
    // SAFETY: by the contract they point to a condition variable, a mutex and a timespec.
    unsafe {
        Deadline::new((*condition).clock(), time)
            .and_then(|deadline| (*condition).wait(&*mutex, deadline.as_ref()))
    }
    .or_number()
}
