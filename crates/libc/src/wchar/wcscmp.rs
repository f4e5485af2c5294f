//! `wcscmp`.

use super::wcsncmp::wcsncmp;
use crate::types::{c_int, wchar_t};

/// Compares two strings: negative, 0 or positive. C23 7.31.4.5.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcscmp(left: *const wchar_t, right: *const wchar_t) -> c_int {
    // SAFETY: the caller's strings end with a NUL.
    unsafe { wcsncmp(left, right, usize::MAX) }
}
