//! `getdents`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Reads entries of an open directory: Linux, BSD.
///
/// Errors: EBADF, EFAULT, EINVAL, ENOENT, ENOTDIR.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getdents(fd: c_int, buffer: *mut c_void, size: size_t) -> c_int {
    // SAFETY: the kernel checks the buffer.
    unsafe { syscall::getdents64(fd, buffer, size.min(i32::MAX as usize)) }.or_errno()
}

/// `getdents`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getdents64(fd: c_int, buffer: *mut c_void, size: size_t) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { getdents(fd, buffer, size) }
}
