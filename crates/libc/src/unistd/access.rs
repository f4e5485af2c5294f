//! `access`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Whether the real user may use `path` in the way `mode` (R_OK, W_OK, X_OK, F_OK) says. POSIX.1-2024 `access`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn access(path: *const c_char, mode: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::access(path, mode) }.or_errno()
}
