//! `fstat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// What is open as `fd`. POSIX.1-2024 `fstat`.
///
/// Errors: EBADF, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fstat(fd: c_int, buffer: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fstat(fd, buffer) }.or_errno()
}

/// `fstat`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fstat64(fd: c_int, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fstat(fd, buffer) }
}
