//! `strerror_r`.

use super::{strerror::strerror, strlcpy::strlcpy};
use crate::internal::errno::Errno;
use crate::types::{c_char, c_int};

/// Copies the text of an errno to `size` bytes. 0, or ERANGE if it had to be cut off (with a NUL, unless `size` is 0).
/// POSIX.1-2024 `strerror_r`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strerror_r(errno: c_int, buffer: *mut c_char, size: usize) -> c_int {
    let text = strerror(errno);
    // SAFETY: the caller has room for `size` bytes; the text ends with a NUL.
    unsafe { if strlcpy(buffer, text, size) >= size { Errno::ERANGE.0 } else { 0 } }
}

/// Another name of `strerror_r`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __xpg_strerror_r(errno: c_int, buffer: *mut c_char, size: usize) -> c_int {
    // SAFETY: as strerror_r.
    unsafe { strerror_r(errno, buffer, size) }
}
