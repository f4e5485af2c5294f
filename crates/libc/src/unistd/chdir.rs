//! `chdir`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Changes the current directory. POSIX.1-2024 `chdir`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chdir(path: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::chdir(path) }.or_errno()
}
