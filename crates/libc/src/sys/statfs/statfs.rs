//! `statfs`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void};

/// What file system `path` is on: Linux.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn statfs(path: *const c_char, buffer: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::statfs(path, buffer) }.or_errno()
}

/// `statfs`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn statfs64(path: *const c_char, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { statfs(path, buffer) }
}
