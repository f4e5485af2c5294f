//! `wcsncpy`.

use super::wcpncpy::wcpncpy;
use crate::types::wchar_t;

/// Copies at most `length` characters of a string and fills the rest with NULs; returns `to`. C23 7.31.4.3.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsncpy(to: *mut wchar_t, from: *const wchar_t, length: usize) -> *mut wchar_t {
    // SAFETY: the caller has room for `length` characters.
    unsafe { wcpncpy(to, from, length) };
    to
}
