//! `cnd_timedwait`.

use crate::internal::condition::Condition;
use crate::internal::futex::{CLOCK_REALTIME, Deadline, Timespec};
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// As `cnd_wait`, at most until a time of TIME_UTC: thrd_success, thrd_timedout or thrd_error. C23 7.28.3.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cnd_timedwait(
    condition: *mut Condition,
    mutex: *mut Mutex,
    time: *const Timespec,
) -> c_int {
    // SAFETY: by the contract they point to a condition variable, a mutex and a timespec.
    super::result(unsafe {
        Deadline::new(CLOCK_REALTIME, time).and_then(|deadline| (*condition).wait(&*mutex, deadline.as_ref()))
    })
}
