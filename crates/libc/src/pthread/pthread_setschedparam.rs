//! `pthread_setschedparam`.

use crate::internal::errno::{Errno, OrNumber};
use crate::internal::syscall;
use crate::internal::thread::Thread;
use crate::types::c_int;

/// Sets a thread's scheduling policy and priority. POSIX.1-2024 `pthread_setschedparam`.
///
/// Errors: ESRCH: it has ended; those of sched_setscheduler(2): EINVAL, EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_setschedparam(
    thread: *const Thread,
    policy: c_int,
    priority: *const c_int,
) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined; the call reads the priority.
    unsafe {
        match (*thread).tid() {
            0 => Errno::ESRCH.0,
            tid => syscall::sched_setscheduler(tid, policy, priority).or_number(),
        }
    }
}
