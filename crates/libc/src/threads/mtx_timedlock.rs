//! `mtx_timedlock`.

use crate::internal::futex::{CLOCK_REALTIME, Deadline, Timespec};
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Takes a mutex, waiting at most until a time of TIME_UTC: thrd_success, thrd_timedout or thrd_error. C23 7.28.4.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mtx_timedlock(mutex: *mut Mutex, time: *const Timespec) -> c_int {
    // SAFETY: by the contract it points to a mutex, and the time to a timespec.
    super::result(unsafe { (*mutex).lock_until(&|| Deadline::new(CLOCK_REALTIME, time)) })
}
