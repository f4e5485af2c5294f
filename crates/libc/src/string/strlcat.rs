//! `strlcat`.

use super::{strlcpy::strlcpy, strlen::strlen, strnlen::strnlen};
use crate::types::c_char;

/// Appends a string in an area of `size` bytes, cut off if need be; returns the length that the whole would have, of which
/// `to` counts for at most `size`. POSIX.1-2024 `strlcat`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strlcat(to: *mut c_char, from: *const c_char, size: usize) -> usize {
    // SAFETY: the caller's area has `size` bytes.
    unsafe {
        let length = strnlen(to, size);
        if length == size {
            size + strlen(from)
        } else {
            length + strlcpy(to.add(length), from, size - length)
        }
    }
}
