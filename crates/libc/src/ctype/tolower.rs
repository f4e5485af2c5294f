//! `tolower`.

use super::isupper::isupper;
use crate::types::{c_int, c_void};

/// The small letter of a capital of ASCII; any other value as it is. C23 7.4.2.1.
#[unsafe(no_mangle)]
pub extern "C" fn tolower(character: c_int) -> c_int {
    if isupper(character) != 0 { character | 0x20 } else { character }
}

/// As `tolower`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `tolower`.
#[unsafe(no_mangle)]
pub extern "C" fn tolower_l(character: c_int, _locale: *mut c_void) -> c_int {
    tolower(character)
}

/// Another name of `tolower_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __tolower_l(character: c_int, _locale: *mut c_void) -> c_int {
    tolower(character)
}
