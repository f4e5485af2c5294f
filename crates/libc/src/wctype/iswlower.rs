//! `iswlower`.

use super::towupper::towupper;
use crate::types::{c_int, c_void, wint_t};

/// A small letter: one that has a capital. C23 7.32.2.1.7.
#[unsafe(no_mangle)]
pub extern "C" fn iswlower(character: wint_t) -> c_int {
    (towupper(character) != character) as c_int
}

/// As `iswlower`, in a given locale: characters are the same in all. POSIX.1-2024 `iswlower`.
#[unsafe(no_mangle)]
pub extern "C" fn iswlower_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswlower(character)
}

/// Another name of `iswlower_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswlower_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswlower(character)
}
