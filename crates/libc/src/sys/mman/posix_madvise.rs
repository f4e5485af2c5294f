//! `posix_madvise`.

use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Says how memory will be used. Returns 0 or the error's number. POSIX.1-2024 `posix_madvise`.
///
/// Errors: EINVAL, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_madvise(address: *mut c_void, length: size_t, advice: c_int) -> c_int {
    const POSIX_MADV_DONTNEED: c_int = 4;
    // Linux's MADV_DONTNEED of the same number drops data, which POSIX's advice must not.
    if advice == POSIX_MADV_DONTNEED {
        return 0;
    }
    // SAFETY: the other kinds of advice change nothing that a program can see.
    match unsafe { syscall::madvise(address, length, advice) } {
        Ok(_) => 0,
        Err(errno) => errno.0,
    }
}
