//! `fstatfs`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// What file system an open file is on: Linux.
///
/// Errors: EBADF, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fstatfs(fd: c_int, buffer: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fstatfs(fd, buffer) }.or_errno()
}

/// `fstatfs`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fstatfs64(fd: c_int, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fstatfs(fd, buffer) }
}
