//! `wcscoll`.

use super::wcscmp::wcscmp;
use crate::types::{c_int, c_void, wchar_t};

/// Compares two strings in the order of the locale, which is that of their characters' codes in all locales. C23 7.31.4.5.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcscoll(left: *const wchar_t, right: *const wchar_t) -> c_int {
    // SAFETY: the caller's strings end with a NUL.
    unsafe { wcscmp(left, right) }
}

/// As `wcscoll`, in a given locale. POSIX.1-2024 `wcscoll`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcscoll_l(
    left: *const wchar_t,
    right: *const wchar_t,
    _locale: *mut c_void,
) -> c_int {
    // SAFETY: as wcscoll.
    unsafe { wcscmp(left, right) }
}

/// Another name of `wcscoll_l`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wcscoll_l(
    left: *const wchar_t,
    right: *const wchar_t,
    _locale: *mut c_void,
) -> c_int {
    // SAFETY: as wcscoll.
    unsafe { wcscmp(left, right) }
}
