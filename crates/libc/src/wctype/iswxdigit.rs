//! `iswxdigit`.

use crate::types::{c_int, c_void, wint_t};

/// A hexadecimal digit of ASCII. C23 7.32.2.1.12.
#[unsafe(no_mangle)]
pub extern "C" fn iswxdigit(character: wint_t) -> c_int {
    (character.wrapping_sub('0' as wint_t) < 10 || (character | 0x20).wrapping_sub('a' as wint_t) < 6)
        as c_int
}

/// As `iswxdigit`, in a given locale: characters are the same in all. POSIX.1-2024 `iswxdigit`.
#[unsafe(no_mangle)]
pub extern "C" fn iswxdigit_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswxdigit(character)
}

/// Another name of `iswxdigit_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswxdigit_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswxdigit(character)
}
