//! `iswdigit`.

use crate::types::{c_int, c_void, wint_t};

/// A decimal digit of ASCII. C23 7.32.2.1.5.
#[unsafe(no_mangle)]
pub extern "C" fn iswdigit(character: wint_t) -> c_int {
    character.wrapping_sub('0' as wint_t).lt(&10) as c_int
}

/// As `iswdigit`, in a given locale: characters are the same in all. POSIX.1-2024 `iswdigit`.
#[unsafe(no_mangle)]
pub extern "C" fn iswdigit_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswdigit(character)
}

/// Another name of `iswdigit_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswdigit_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswdigit(character)
}
