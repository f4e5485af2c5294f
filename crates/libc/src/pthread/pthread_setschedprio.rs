//! `pthread_setschedprio`.

use crate::internal::errno::{Errno, OrNumber};
use crate::internal::syscall;
use crate::internal::thread::Thread;
use crate::types::c_int;
use core::ptr::from_ref;

/// Sets a thread's priority under its scheduling policy. POSIX.1-2024 `pthread_setschedprio`.
///
/// Errors: ESRCH: it has ended; those of sched_setparam(2): EINVAL, EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_setschedprio(thread: *const Thread, priority: c_int) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined; the call reads the priority.
    unsafe {
        match (*thread).tid() {
            0 => Errno::ESRCH.0,
            tid => syscall::sched_setparam(tid, from_ref(&priority)).or_number(),
        }
    }
}
