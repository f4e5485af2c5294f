//! `execve`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Replaces the program. POSIX.1-2024 `execve`.
///
/// Errors: as the man page has them; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn execve(
    path: *const c_char,
    argv: *const *mut c_char,
    envp: *const *mut c_char,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::execve(path, argv, envp) }.or_errno()
}
