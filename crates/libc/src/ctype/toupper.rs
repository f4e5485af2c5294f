//! `toupper`.

use super::islower::islower;
use crate::types::{c_int, c_void};

/// The capital of a small letter of ASCII; any other value as it is. C23 7.4.2.2.
#[unsafe(no_mangle)]
pub extern "C" fn toupper(character: c_int) -> c_int {
    if islower(character) != 0 { character & !0x20 } else { character }
}

/// As `toupper`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `toupper`.
#[unsafe(no_mangle)]
pub extern "C" fn toupper_l(character: c_int, _locale: *mut c_void) -> c_int {
    toupper(character)
}

/// Another name of `toupper_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __toupper_l(character: c_int, _locale: *mut c_void) -> c_int {
    toupper(character)
}
