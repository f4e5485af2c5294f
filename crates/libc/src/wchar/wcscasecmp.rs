//! `wcscasecmp`.

use super::wcsncasecmp::wcsncasecmp;
use crate::types::{c_int, c_void, wchar_t};

/// Compares two strings with letters equal in either case: negative, 0 or positive. POSIX.1-2024 `wcscasecmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcscasecmp(left: *const wchar_t, right: *const wchar_t) -> c_int {
    // SAFETY: the caller's strings end with a NUL.
    unsafe { wcsncasecmp(left, right, usize::MAX) }
}

/// As `wcscasecmp`, in a given locale. POSIX.1-2024 `wcscasecmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcscasecmp_l(
    left: *const wchar_t,
    right: *const wchar_t,
    _locale: *mut c_void,
) -> c_int {
    // SAFETY: as wcscasecmp.
    unsafe { wcscasecmp(left, right) }
}
