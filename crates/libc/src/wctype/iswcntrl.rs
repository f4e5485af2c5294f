//! `iswcntrl`.

use crate::types::{c_int, c_void, wint_t};

/// A control character, a separator of lines or paragraphs, or an annotation character. C23 7.32.2.1.4.
#[unsafe(no_mangle)]
pub extern "C" fn iswcntrl(character: wint_t) -> c_int {
    matches!(character, ..0x20 | 0x7f..=0x9f | 0x2028 | 0x2029 | 0xfff9..=0xfffb) as c_int
}

/// As `iswcntrl`, in a given locale: characters are the same in all. POSIX.1-2024 `iswcntrl`.
#[unsafe(no_mangle)]
pub extern "C" fn iswcntrl_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswcntrl(character)
}

/// Another name of `iswcntrl_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswcntrl_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswcntrl(character)
}
