//! `iswspace`.

use crate::types::{c_int, c_void, wint_t};

/// White space at which lines may break. C23 7.32.2.1.10.
#[unsafe(no_mangle)]
pub extern "C" fn iswspace(character: wint_t) -> c_int {
    // Unicode's White_Space without the spaces that hold words together (U+00A0, U+2007, U+202F) and Ogham's, which has ink.
    matches!(
        character,
        0x20 | 9..=13 | 0x85 | 0x2000..=0x2006 | 0x2008..=0x200a | 0x2028 | 0x2029 | 0x205f | 0x3000
    ) as c_int
}

/// As `iswspace`, in a given locale: characters are the same in all. POSIX.1-2024 `iswspace`.
#[unsafe(no_mangle)]
pub extern "C" fn iswspace_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswspace(character)
}

/// Another name of `iswspace_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswspace_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswspace(character)
}
