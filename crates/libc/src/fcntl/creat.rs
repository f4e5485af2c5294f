//! `creat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, mode_t};

/// Makes a file or empties it, and opens it for writing. POSIX.1-2024 `creat`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn creat(path: *const c_char, mode: mode_t) -> c_int {
    const O_CREAT_WRONLY_TRUNC: c_int = 0o1101;
    // SAFETY: the kernel checks the path.
    unsafe { syscall::cancellable::open(path, O_CREAT_WRONLY_TRUNC, mode) }.or_errno()
}

/// `creat`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn creat64(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { creat(path, mode) }
}
