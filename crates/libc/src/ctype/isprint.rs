//! `isprint`.

use crate::types::{c_int, c_uint, c_void};

/// A character of ASCII that leaves ink, or the space. C23 7.4.1.8.
#[unsafe(no_mangle)]
pub extern "C" fn isprint(character: c_int) -> c_int {
    ((character as c_uint).wrapping_sub(0x20) < 0x5f) as c_int
}

/// As `isprint`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `isprint`.
#[unsafe(no_mangle)]
pub extern "C" fn isprint_l(character: c_int, _locale: *mut c_void) -> c_int {
    isprint(character)
}

/// Another name of `isprint_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __isprint_l(character: c_int, _locale: *mut c_void) -> c_int {
    isprint(character)
}
