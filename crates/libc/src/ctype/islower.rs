//! `islower`.

use crate::types::{c_int, c_uint, c_void};

/// A small letter of ASCII. C23 7.4.1.7.
#[unsafe(no_mangle)]
pub extern "C" fn islower(character: c_int) -> c_int {
    ((character as c_uint).wrapping_sub('a' as c_uint) < 26) as c_int
}

/// As `islower`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `islower`.
#[unsafe(no_mangle)]
pub extern "C" fn islower_l(character: c_int, _locale: *mut c_void) -> c_int {
    islower(character)
}

/// Another name of `islower_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __islower_l(character: c_int, _locale: *mut c_void) -> c_int {
    islower(character)
}
