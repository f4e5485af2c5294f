//! `faccessat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// As `access`, relative to a directory; AT_EACCESS asks for the effective user. POSIX.1-2024 `faccessat`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn faccessat(dirfd: c_int, path: *const c_char, mode: c_int, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe {
        match flags {
            0 => syscall::faccessat(dirfd, path, mode, 0),
            _ => syscall::faccessat2(dirfd, path, mode, flags),
        }
    }
    .or_errno()
}
