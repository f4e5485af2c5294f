//! `iswprint`.

use super::iswcntrl::iswcntrl;
use crate::types::{c_int, c_void, wint_t};

/// A character that is printed, or a space: all but control characters, surrogates and codes that are never given to a character.
/// C23 7.32.2.1.8.
#[unsafe(no_mangle)]
pub extern "C" fn iswprint(character: wint_t) -> c_int {
    let never = character >= 0x110000 || matches!(character & 0xffff, 0xfffe | 0xffff);
    let surrogate = matches!(character, 0xd800..=0xdfff);
    (iswcntrl(character) == 0 && !never && !surrogate) as c_int
}

/// As `iswprint`, in a given locale: characters are the same in all. POSIX.1-2024 `iswprint`.
#[unsafe(no_mangle)]
pub extern "C" fn iswprint_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswprint(character)
}

/// Another name of `iswprint_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswprint_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswprint(character)
}
