//! `strchr`.

use super::vector::{find, is_or_end};
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// The first `byte` of a string, its NUL included, or null. C23 7.26.5.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strchr(string: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: the caller's string ends with a NUL.
    unsafe {
        let found = find(string.cast(), is_or_end(byte as u8)).cast_mut().cast::<c_char>();
        if *found as u8 == byte as u8 { found } else { null_mut() }
    }
}
