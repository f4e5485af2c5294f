//! `sigsuspend`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Waits for a signal with another mask in force. Always -1. POSIX.1-2024 `sigsuspend`.
///
/// Errors: EINTR: a handler has run.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigsuspend(set: *const u64) -> c_int {
    // SAFETY: the kernel reads the first 64 signals of a sigset_t.
    unsafe { syscall::cancellable::rt_sigsuspend(set, size_of::<u64>()) }.or_errno()
}
