//! `unlinkat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// As `unlink`, or as `rmdir` with AT_REMOVEDIR, relative to a directory. POSIX.1-2024 `unlinkat`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unlinkat(dirfd: c_int, path: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::unlinkat(dirfd, path, flags) }.or_errno()
}
