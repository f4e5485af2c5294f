//! `isupper`.

use crate::types::{c_int, c_uint, c_void};

/// A capital of ASCII. C23 7.4.1.11.
#[unsafe(no_mangle)]
pub extern "C" fn isupper(character: c_int) -> c_int {
    ((character as c_uint).wrapping_sub('A' as c_uint) < 26) as c_int
}

/// As `isupper`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `isupper`.
#[unsafe(no_mangle)]
pub extern "C" fn isupper_l(character: c_int, _locale: *mut c_void) -> c_int {
    isupper(character)
}

/// Another name of `isupper_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __isupper_l(character: c_int, _locale: *mut c_void) -> c_int {
    isupper(character)
}
