//! `ispunct`.

use super::{isalnum::isalnum, isgraph::isgraph};
use crate::types::{c_int, c_void};

/// A character of ASCII that leaves ink and is neither letter nor digit. C23 7.4.1.9.
#[unsafe(no_mangle)]
pub extern "C" fn ispunct(character: c_int) -> c_int {
    (isgraph(character) != 0 && isalnum(character) == 0) as c_int
}

/// As `ispunct`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `ispunct`.
#[unsafe(no_mangle)]
pub extern "C" fn ispunct_l(character: c_int, _locale: *mut c_void) -> c_int {
    ispunct(character)
}

/// Another name of `ispunct_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __ispunct_l(character: c_int, _locale: *mut c_void) -> c_int {
    ispunct(character)
}
