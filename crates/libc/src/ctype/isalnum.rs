//! `isalnum`.

use super::{isalpha::isalpha, isdigit::isdigit};
use crate::types::{c_int, c_void};

/// A letter or digit of ASCII. C23 7.4.1.1.
#[unsafe(no_mangle)]
pub extern "C" fn isalnum(character: c_int) -> c_int {
    (isalpha(character) != 0 || isdigit(character) != 0) as c_int
}

/// As `isalnum`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `isalnum`.
#[unsafe(no_mangle)]
pub extern "C" fn isalnum_l(character: c_int, _locale: *mut c_void) -> c_int {
    isalnum(character)
}

/// Another name of `isalnum_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __isalnum_l(character: c_int, _locale: *mut c_void) -> c_int {
    isalnum(character)
}
