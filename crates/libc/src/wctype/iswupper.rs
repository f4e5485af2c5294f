//! `iswupper`.

use super::towlower::towlower;
use crate::types::{c_int, c_void, wint_t};

/// A capital: a letter that has a small one. C23 7.32.2.1.11.
#[unsafe(no_mangle)]
pub extern "C" fn iswupper(character: wint_t) -> c_int {
    (towlower(character) != character) as c_int
}

/// As `iswupper`, in a given locale: characters are the same in all. POSIX.1-2024 `iswupper`.
#[unsafe(no_mangle)]
pub extern "C" fn iswupper_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswupper(character)
}

/// Another name of `iswupper_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswupper_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswupper(character)
}
