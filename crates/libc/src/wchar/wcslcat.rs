//! `wcslcat`.

use super::{wcslcpy::wcslcpy, wcslen::wcslen, wcsnlen::wcsnlen};
use crate::types::wchar_t;

/// Appends a string in an area of `size` characters, cut off if need be; returns the length that the whole would have, of which
/// `to` counts for at most `size`. POSIX.1-2024 `wcslcat`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcslcat(to: *mut wchar_t, from: *const wchar_t, size: usize) -> usize {
    // SAFETY: the caller's area has `size` characters.
    unsafe {
        let length = wcsnlen(to, size);
        if length == size {
            size + wcslen(from)
        } else {
            length + wcslcpy(to.add(length), from, size - length)
        }
    }
}
