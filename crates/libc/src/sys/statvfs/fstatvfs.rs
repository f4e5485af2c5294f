//! `fstatvfs`.

use super::{Statfs, Statvfs, convert};
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// What file system an open file is on. POSIX.1-2024 `fstatvfs`.
///
/// Errors: EBADF; EIO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fstatvfs(fd: c_int, buffer: *mut Statvfs) -> c_int {
    let mut from = Statfs::default();
    // SAFETY: the call fills `from`; by the contract `buffer` is a struct statvfs.
    unsafe { syscall::fstatfs(fd, &raw mut from).map(|_| buffer.write(convert(&from))) }
        .map(|()| 0)
        .or_errno()
}

/// `fstatvfs`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fstatvfs64(fd: c_int, buffer: *mut Statvfs) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fstatvfs(fd, buffer) }
}
