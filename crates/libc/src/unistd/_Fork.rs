//! `_Fork`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// As `fork`, without the handlers of pthread_atfork: for signal handlers. POSIX.1-2024 `_Fork`.
///
/// Errors: EAGAIN, ENOMEM; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _Fork() -> pid_t {
    // SAFETY: takes no address.
    unsafe { syscall::fork() }.or_errno()
}
