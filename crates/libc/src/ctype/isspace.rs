//! `isspace`.

use crate::types::{c_int, c_uint, c_void};

/// A space, or a control character from tab to carriage return. C23 7.4.1.10.
#[unsafe(no_mangle)]
pub extern "C" fn isspace(character: c_int) -> c_int {
    (character == ' ' as c_int || (character as c_uint).wrapping_sub('\t' as c_uint) < 5) as c_int
}

/// As `isspace`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `isspace`.
#[unsafe(no_mangle)]
pub extern "C" fn isspace_l(character: c_int, _locale: *mut c_void) -> c_int {
    isspace(character)
}

/// Another name of `isspace_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __isspace_l(character: c_int, _locale: *mut c_void) -> c_int {
    isspace(character)
}
