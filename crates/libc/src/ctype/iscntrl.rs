//! `iscntrl`.

use crate::types::{c_int, c_uint, c_void};

/// A control character of ASCII. C23 7.4.1.4.
#[unsafe(no_mangle)]
pub extern "C" fn iscntrl(character: c_int) -> c_int {
    ((character as c_uint) < 0x20 || character == 0x7f) as c_int
}

/// As `iscntrl`, in a given locale: bytes beyond ASCII are no characters in any. POSIX.1-2024 `iscntrl`.
#[unsafe(no_mangle)]
pub extern "C" fn iscntrl_l(character: c_int, _locale: *mut c_void) -> c_int {
    iscntrl(character)
}

/// Another name of `iscntrl_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iscntrl_l(character: c_int, _locale: *mut c_void) -> c_int {
    iscntrl(character)
}
