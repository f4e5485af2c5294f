//! `pthread_timedjoin_np`.

use super::pthread_join::put;
use crate::internal::futex::{CLOCK_REALTIME, Deadline, Timespec};
use crate::internal::thread;
use crate::internal::thread::Thread;
use crate::types::{c_int, c_void};

/// As `pthread_join`, waiting at most until a time on CLOCK_REALTIME. GNU.
///
/// Errors: ETIMEDOUT; EINVAL: the time is none, or the thread detached.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_timedjoin_np(
    thread: *const Thread,
    result: *mut *mut c_void,
    time: *const Timespec,
) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined, and the result the caller's to write.
    unsafe {
        put(
            Deadline::new(CLOCK_REALTIME, time)
                .and_then(|deadline| thread::join::join(&*thread, deadline.as_ref())),
            result,
        )
    }
}
