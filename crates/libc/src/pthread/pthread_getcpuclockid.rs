//! `pthread_getcpuclockid`.

use crate::internal::errno::Errno;
use crate::internal::thread::Thread;
use crate::types::{c_int, clockid_t};

/// The clock of a thread's CPU time. POSIX.1-2024 `pthread_getcpuclockid`.
///
/// Errors: ESRCH: it has ended.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_getcpuclockid(thread: *const Thread, clock: *mut clockid_t) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined, and the object the caller's to write.
    unsafe {
        match (*thread).tid() {
            0 => Errno::ESRCH.0,
            tid => {
                // The kernel's form: the number inverted, then that it is a thread's (4) and what it counts, CPU time (2).
                clock.write(!tid << 3 | 6);
                0
            }
        }
    }
}
