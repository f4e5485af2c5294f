//! `wcscpy`.

use super::{wcslen::wcslen, wmemcpy::wmemcpy};
use crate::types::wchar_t;

/// Copies a string; returns `to`. C23 7.31.4.3.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcscpy(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
    // SAFETY: the caller has room for the string and its NUL.
    unsafe { wmemcpy(to, from, wcslen(from) + 1) }
}
