//! `pthread_getschedparam`.

use crate::internal::errno::{Errno, OrNumber};
use crate::internal::syscall;
use crate::internal::thread::Thread;
use crate::types::c_int;

/// A thread's scheduling policy and priority. POSIX.1-2024 `pthread_getschedparam`.
///
/// Errors: ESRCH: it has ended; those of sched_getscheduler(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_getschedparam(
    thread: *const Thread,
    policy: *mut c_int,
    priority: *mut c_int,
) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined, and both objects are the caller's to write.
    unsafe {
        let tid = (*thread).tid();
        if tid == 0 {
            return Errno::ESRCH.0;
        }
        let mut found = 0;
        let place: *mut c_int = &mut found;
        syscall::sched_getparam(tid, place)
            .and_then(|_| syscall::sched_getscheduler(tid))
            .map(|now| {
                policy.write(now as c_int);
                priority.write(found);
            })
            .or_number()
    }
}
