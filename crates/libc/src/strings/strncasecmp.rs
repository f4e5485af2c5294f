//! `strncasecmp`.

use crate::string::{compare::compare, vector::to_lower};
use crate::types::{c_char, c_int, c_void};

/// As `strcasecmp`, of at most `limit` bytes. POSIX.1-2024 `strncasecmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strncasecmp(left: *const c_char, right: *const c_char, limit: usize) -> c_int {
    // SAFETY: the caller's strings end with a NUL or have `limit` bytes.
    unsafe { compare(left.cast(), right.cast(), limit, |byte| byte.to_ascii_lowercase(), to_lower) }
}

/// As `strncasecmp`, in a given locale. POSIX.1-2024 `strncasecmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strncasecmp_l(
    left: *const c_char,
    right: *const c_char,
    limit: usize,
    _locale: *mut c_void,
) -> c_int {
    // SAFETY: as strncasecmp.
    unsafe { strncasecmp(left, right, limit) }
}

/// Another name of `strncasecmp_l`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strncasecmp_l(
    left: *const c_char,
    right: *const c_char,
    limit: usize,
    _locale: *mut c_void,
) -> c_int {
    // SAFETY: as strncasecmp.
    unsafe { strncasecmp(left, right, limit) }
}
