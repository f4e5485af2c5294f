//! `isalpha`.

use crate::types::{c_int, c_uint, c_void};

/// A letter of ASCII. C23 7.4.1.2.
#[unsafe(no_mangle)]
pub extern "C" fn isalpha(character: c_int) -> c_int {
    (((character as c_uint) | 0x20).wrapping_sub('a' as c_uint) < 26) as c_int
}

/// As `isalpha`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `isalpha`.
#[unsafe(no_mangle)]
pub extern "C" fn isalpha_l(character: c_int, _locale: *mut c_void) -> c_int {
    isalpha(character)
}

/// Another name of `isalpha_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __isalpha_l(character: c_int, _locale: *mut c_void) -> c_int {
    isalpha(character)
}
