//! `_Fork`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::{syscall, thread};
use crate::types::pid_t;

/// The copy knows its one thread under another number.
///
/// Errors: those of fork(2).
pub fn copy_process() -> Result<i64, Errno> {
    // SAFETY: takes no address.
    let result = unsafe { syscall::fork() };
    if result == Ok(0) {
        thread::after_fork_in_child();
    }
    result
}

/// As `fork`, without the handlers of pthread_atfork: for signal handlers. POSIX.1-2024 `_Fork`.
///
/// Errors: EAGAIN, ENOMEM; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _Fork() -> pid_t {
    copy_process().or_errno()
}
