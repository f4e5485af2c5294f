//! `strchrnul`.

use super::vector::{find, is_or_end};
use crate::types::{c_char, c_int};

/// The first `byte` of a string, or its end if there is none. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strchrnul(string: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { find(string.cast(), is_or_end(byte as u8)).cast_mut().cast() }
}

/// Another name of `strchrnul`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strchrnul(string: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: as strchrnul.
    unsafe { strchrnul(string, byte) }
}
