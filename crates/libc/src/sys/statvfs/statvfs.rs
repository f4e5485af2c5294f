//! `statvfs`.

use super::{Statfs, Statvfs, convert};
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// What file system `path` is on. POSIX.1-2024 `statvfs`.
///
/// Errors: as `stat`; EIO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn statvfs(path: *const c_char, buffer: *mut Statvfs) -> c_int {
    let mut from = Statfs::default();
    // SAFETY: the call fills `from`; by the contract `buffer` is a struct statvfs.
    unsafe { syscall::statfs(path, &raw mut from).map(|_| buffer.write(convert(&from))) }
        .map(|()| 0)
        .or_errno()
}

/// `statvfs`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn statvfs64(path: *const c_char, buffer: *mut Statvfs) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { statvfs(path, buffer) }
}
