//! `iswpunct`.

use super::{iswalnum::iswalnum, iswgraph::iswgraph};
use crate::types::{c_int, c_void, wint_t};

/// A character that leaves ink and is neither letter nor digit. C23 7.32.2.1.9.
#[unsafe(no_mangle)]
pub extern "C" fn iswpunct(character: wint_t) -> c_int {
    (iswgraph(character) != 0 && iswalnum(character) == 0) as c_int
}

/// As `iswpunct`, in a given locale: characters are the same in all. POSIX.1-2024 `iswpunct`.
#[unsafe(no_mangle)]
pub extern "C" fn iswpunct_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswpunct(character)
}

/// Another name of `iswpunct_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswpunct_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswpunct(character)
}
