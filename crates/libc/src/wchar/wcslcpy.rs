//! `wcslcpy`.

use super::{wcslen::wcslen, wmemcpy::wmemcpy};
use crate::types::wchar_t;

/// Copies a string to an area of `size` characters, cut off if need be, always with a NUL unless `size` is 0; returns the length of `from`:
/// it was cut off if that is not below `size`. POSIX.1-2024 `wcslcpy`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcslcpy(to: *mut wchar_t, from: *const wchar_t, size: usize) -> usize {
    // SAFETY: the caller has room for `size` characters.
    unsafe {
        let length = wcslen(from);
        if size != 0 {
            let copied = length.min(size - 1);
            wmemcpy(to, from, copied);
            *to.add(copied) = 0;
        }
        length
    }
}
