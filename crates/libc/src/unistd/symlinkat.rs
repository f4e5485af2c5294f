//! `symlinkat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// As `symlink`, relative to a directory. POSIX.1-2024 `symlinkat`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn symlinkat(target: *const c_char, dirfd: c_int, path: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::symlinkat(target, dirfd, path) }.or_errno()
}
