//! `isdigit`.

use crate::types::{c_int, c_uint, c_void};

/// A decimal digit. C23 7.4.1.5.
#[unsafe(no_mangle)]
pub extern "C" fn isdigit(character: c_int) -> c_int {
    ((character as c_uint).wrapping_sub('0' as c_uint) < 10) as c_int
}

/// As `isdigit`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `isdigit`.
#[unsafe(no_mangle)]
pub extern "C" fn isdigit_l(character: c_int, _locale: *mut c_void) -> c_int {
    isdigit(character)
}

/// Another name of `isdigit_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __isdigit_l(character: c_int, _locale: *mut c_void) -> c_int {
    isdigit(character)
}
