//! `isxdigit`.

use super::isdigit::isdigit;
use crate::types::{c_int, c_uint, c_void};

/// A hexadecimal digit. C23 7.4.1.12.
#[unsafe(no_mangle)]
pub extern "C" fn isxdigit(character: c_int) -> c_int {
    (isdigit(character) != 0 || ((character as c_uint) | 0x20).wrapping_sub('a' as c_uint) < 6) as c_int
}

/// As `isxdigit`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `isxdigit`.
#[unsafe(no_mangle)]
pub extern "C" fn isxdigit_l(character: c_int, _locale: *mut c_void) -> c_int {
    isxdigit(character)
}

/// Another name of `isxdigit_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __isxdigit_l(character: c_int, _locale: *mut c_void) -> c_int {
    isxdigit(character)
}
