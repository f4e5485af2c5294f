//! `wcscat`.

use super::{wcscpy::wcscpy, wcslen::wcslen};
use crate::types::wchar_t;

/// Appends a string; returns `to`. C23 7.31.4.4.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcscat(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
    // SAFETY: the caller has room for both strings.
    unsafe { wcscpy(to.add(wcslen(to)), from) };
    to
}
