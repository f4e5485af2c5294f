//! `wcpcpy`.

use super::{wcslen::wcslen, wmemcpy::wmemcpy};
use crate::types::wchar_t;

/// As `wcscpy`, but returns the copy's NUL. POSIX.1-2024 `wcpcpy`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcpcpy(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
    // SAFETY: the caller has room for the string and its NUL.
    unsafe {
        let length = wcslen(from);
        wmemcpy(to, from, length + 1).add(length)
    }
}
