//! `lstat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void};

/// As `stat`, of a symbolic link itself. POSIX.1-2024 `lstat`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lstat(path: *const c_char, buffer: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::lstat(path, buffer) }.or_errno()
}

/// `lstat`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lstat64(path: *const c_char, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { lstat(path, buffer) }
}
