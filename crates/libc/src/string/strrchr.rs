//! `strrchr`.

use super::{memrchr::memrchr, strlen::strlen};
use crate::types::{c_char, c_int};

/// The last `byte` of a string, its NUL included, or null. C23 7.26.5.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strrchr(string: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: the caller's string ends with a NUL, which is part of the area searched.
    unsafe { memrchr(string.cast(), byte, strlen(string) + 1).cast() }
}
