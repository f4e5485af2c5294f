//! `pause`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Waits until a signal handler has run; always -1. POSIX.1-2024 `pause`.
///
/// Errors: EINTR.
#[unsafe(no_mangle)]
pub extern "C" fn pause() -> c_int {
    let mask = 0u64;
    // SAFETY: the calls read and write one mask of 64 signals.
    unsafe {
        let mut mask = mask;
        let _ = syscall::rt_sigprocmask(0, core::ptr::null::<u64>(), &raw mut mask, 8);
        syscall::cancellable::rt_sigsuspend(&raw const mask, 8)
    }
    .or_errno()
}
