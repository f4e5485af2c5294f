//! `mknodat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, dev_t, mode_t};

/// As `mknod`, relative to a directory. POSIX.1-2024 `mknodat`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mknodat(dirfd: c_int, path: *const c_char, mode: mode_t, device: dev_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mknodat(dirfd, path, mode, device) }.or_errno()
}
