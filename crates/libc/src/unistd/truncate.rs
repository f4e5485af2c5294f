//! `truncate`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, off_t};

/// Sets the file's length. POSIX.1-2024 `truncate`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn truncate(path: *const c_char, length: off_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::truncate(path, length) }.or_errno()
}

/// `truncate`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn truncate64(path: *const c_char, length: off_t) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { truncate(path, length) }
}
