//! `fork`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// Makes a copy of the process. POSIX.1-2024 `fork`.
///
/// Errors: EAGAIN, ENOMEM; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fork() -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fork() }.or_errno()
}
