//! `mkdir`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, mode_t};

/// Makes a directory. POSIX.1-2024 `mkdir`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mkdir(path, mode) }.or_errno()
}
