//! `strcasecmp`.

use super::strncasecmp::strncasecmp;
use crate::types::{c_char, c_int, c_void};

/// Compares two strings with ASCII letters equal in either case: negative, 0 or positive. POSIX.1-2024 `strcasecmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strcasecmp(left: *const c_char, right: *const c_char) -> c_int {
    // SAFETY: the caller's strings end with a NUL.
    unsafe { strncasecmp(left, right, usize::MAX) }
}

/// As `strcasecmp`, in a given locale. POSIX.1-2024 `strcasecmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strcasecmp_l(
    left: *const c_char,
    right: *const c_char,
    _locale: *mut c_void,
) -> c_int {
    // SAFETY: as strcasecmp.
    unsafe { strcasecmp(left, right) }
}

/// Another name of `strcasecmp_l`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strcasecmp_l(
    left: *const c_char,
    right: *const c_char,
    _locale: *mut c_void,
) -> c_int {
    // SAFETY: as strcasecmp.
    unsafe { strcasecmp(left, right) }
}
