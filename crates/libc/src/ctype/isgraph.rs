//! `isgraph`.

use crate::types::{c_int, c_uint, c_void};

/// A character of ASCII that leaves ink. C23 7.4.1.6.
#[unsafe(no_mangle)]
pub extern "C" fn isgraph(character: c_int) -> c_int {
    ((character as c_uint).wrapping_sub(0x21) < 0x5e) as c_int
}

/// As `isgraph`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `isgraph`.
#[unsafe(no_mangle)]
pub extern "C" fn isgraph_l(character: c_int, _locale: *mut c_void) -> c_int {
    isgraph(character)
}

/// Another name of `isgraph_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __isgraph_l(character: c_int, _locale: *mut c_void) -> c_int {
    isgraph(character)
}
