//! `posix_fallocate`.

use crate::internal::syscall;
use crate::types::{c_int, off_t};

/// Makes sure that the range has room on the device. Returns 0 or the error's number; errno stays.
/// POSIX.1-2024 `posix_fallocate`.
///
/// Errors: EBADF, EFBIG, EINVAL, ENODEV, ENOSPC, ESPIPE.
#[unsafe(no_mangle)]
pub extern "C" fn posix_fallocate(fd: c_int, offset: off_t, length: off_t) -> c_int {
    // SAFETY: takes no address.
    match unsafe { syscall::fallocate(fd, 0, offset, length) } {
        Ok(_) => 0,
        Err(errno) => errno.0,
    }
}

/// `posix_fallocate`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub extern "C" fn posix_fallocate64(fd: c_int, offset: off_t, length: off_t) -> c_int {
    posix_fallocate(fd, offset, length)
}
