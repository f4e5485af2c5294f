//! `mkfifo`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, mode_t};

/// Makes a FIFO. POSIX.1-2024 `mkfifo`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkfifo(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mknod(path, mode | 0o10000, 0u64) }.or_errno()
}
