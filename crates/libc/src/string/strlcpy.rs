//! `strlcpy`.

use super::{memcpy::memcpy, strlen::strlen};
use crate::types::c_char;

/// Copies a string to an area of `size` bytes, cut off if need be, always with a NUL unless `size` is 0; returns the length of `from`:
/// it was cut off if that is not below `size`. POSIX.1-2024 `strlcpy`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strlcpy(to: *mut c_char, from: *const c_char, size: usize) -> usize {
    // SAFETY: the caller has room for `size` bytes.
    unsafe {
        let length = strlen(from);
        if size != 0 {
            let copied = length.min(size - 1);
            memcpy(to.cast(), from.cast(), copied);
            *to.add(copied) = 0;
        }
        length
    }
}
