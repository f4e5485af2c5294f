//! `iswgraph`.

use super::{iswprint::iswprint, iswspace::iswspace};
use crate::types::{c_int, c_void, wint_t};

/// A character that leaves ink. C23 7.32.2.1.6.
#[unsafe(no_mangle)]
pub extern "C" fn iswgraph(character: wint_t) -> c_int {
    (iswspace(character) == 0 && iswprint(character) != 0) as c_int
}

/// As `iswgraph`, in a given locale: characters are the same in all. POSIX.1-2024 `iswgraph`.
#[unsafe(no_mangle)]
pub extern "C" fn iswgraph_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswgraph(character)
}

/// Another name of `iswgraph_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswgraph_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswgraph(character)
}
