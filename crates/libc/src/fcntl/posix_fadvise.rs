//! `posix_fadvise`.

use crate::internal::syscall;
use crate::types::{c_int, off_t};

/// Says how the file will be read. Returns 0 or the error's number; errno stays. POSIX.1-2024 `posix_fadvise`.
///
/// Errors: EBADF, EINVAL, ESPIPE.
#[unsafe(no_mangle)]
pub extern "C" fn posix_fadvise(fd: c_int, offset: off_t, length: off_t, advice: c_int) -> c_int {
    // SAFETY: takes no address.
    match unsafe { syscall::fadvise64(fd, offset, length, advice) } {
        Ok(_) => 0,
        Err(errno) => errno.0,
    }
}

/// `posix_fadvise`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub extern "C" fn posix_fadvise64(fd: c_int, offset: off_t, length: off_t, advice: c_int) -> c_int {
    posix_fadvise(fd, offset, length, advice)
}
