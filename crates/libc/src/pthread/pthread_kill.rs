//! `pthread_kill`.

use crate::internal::errno::{Errno, OrNumber};
use crate::internal::syscall;
use crate::internal::thread::Thread;
use crate::types::c_int;

/// Sends a signal to a thread; 0 only checks. POSIX.1-2024 `pthread_kill`.
///
/// Errors: EINVAL: no signal has the number. A thread that has ended, but was not joined, takes any signal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_kill(thread: *const Thread, signal: c_int) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined; the calls take no address.
    unsafe {
        let tid = (*thread).tid();
        if tid == 0 {
            return if (0..=64).contains(&signal) { 0 } else { Errno::EINVAL.0 };
        }
        syscall::getpid().and_then(|pid| syscall::tgkill(pid as c_int, tid, signal)).or_number()
    }
}
