//! `isblank`.

use crate::types::{c_int, c_void};

/// A space or tab. C23 7.4.1.3.
#[unsafe(no_mangle)]
pub extern "C" fn isblank(character: c_int) -> c_int {
    (character == ' ' as c_int || character == '\t' as c_int) as c_int
}

/// As `isblank`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `isblank`.
#[unsafe(no_mangle)]
pub extern "C" fn isblank_l(character: c_int, _locale: *mut c_void) -> c_int {
    isblank(character)
}

/// Another name of `isblank_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __isblank_l(character: c_int, _locale: *mut c_void) -> c_int {
    isblank(character)
}
