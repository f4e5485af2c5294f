//! `iswalnum`.

use super::{iswalpha::iswalpha, iswdigit::iswdigit};
use crate::types::{c_int, c_void, wint_t};

/// A letter or digit of any script. C23 7.32.2.1.1.
#[unsafe(no_mangle)]
pub extern "C" fn iswalnum(character: wint_t) -> c_int {
    (iswdigit(character) != 0 || iswalpha(character) != 0) as c_int
}

/// As `iswalnum`, in a given locale: characters are the same in all. POSIX.1-2024 `iswalnum`.
#[unsafe(no_mangle)]
pub extern "C" fn iswalnum_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswalnum(character)
}

/// Another name of `iswalnum_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswalnum_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswalnum(character)
}
