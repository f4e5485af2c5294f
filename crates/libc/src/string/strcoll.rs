//! `strcoll`.

use super::strcmp::strcmp;
use crate::types::{c_char, c_int, c_void};

/// Compares two strings in the order of the locale, which is that of their bytes in all locales. C23 7.26.4.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strcoll(left: *const c_char, right: *const c_char) -> c_int {
    // SAFETY: as strcmp.
    unsafe { strcmp(left, right) }
}

/// As `strcoll`, in a given locale. POSIX.1-2024 `strcoll`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strcoll_l(left: *const c_char, right: *const c_char, _locale: *mut c_void) -> c_int {
    // SAFETY: as strcmp.
    unsafe { strcmp(left, right) }
}

/// Another name of `strcoll_l`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strcoll_l(
    left: *const c_char,
    right: *const c_char,
    _locale: *mut c_void,
) -> c_int {
    // SAFETY: as strcmp.
    unsafe { strcmp(left, right) }
}
