//! `wcpncpy`.

use super::{wcsnlen::wcsnlen, wmemcpy::wmemcpy, wmemset::wmemset};
use crate::types::wchar_t;

/// Copies at most `length` characters of a string and fills the rest with NULs; returns the first of these, or the end.
/// POSIX.1-2024 `wcpncpy`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcpncpy(to: *mut wchar_t, from: *const wchar_t, length: usize) -> *mut wchar_t {
    // SAFETY: the caller has room for `length` characters.
    unsafe {
        let copied = wcsnlen(from, length);
        wmemcpy(to, from, copied);
        wmemset(to.add(copied), 0, length - copied)
    }
}
