//! `rmdir`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Removes an empty directory. POSIX.1-2024 `rmdir`.
///
/// Errors: ENOTEMPTY, EBUSY; else as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rmdir(path: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::rmdir(path) }.or_errno()
}
