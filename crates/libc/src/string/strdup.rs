//! `strdup`.

use super::{memcpy::memcpy, strlen::strlen};
use crate::malloc::replaceable::malloc;
use crate::types::c_char;

/// A copy of a string in memory of its own, for `free`; null and ENOMEM when there is none. C23 7.26.2.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strdup(string: *const c_char) -> *mut c_char {
    // SAFETY: the caller's string ends with a NUL.
    unsafe {
        let size = strlen(string) + 1;
        let copy = malloc(size);
        if !copy.is_null() {
            memcpy(copy, string.cast(), size);
        }
        copy.cast()
    }
}

/// Another name of `strdup`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strdup(string: *const c_char) -> *mut c_char {
    // SAFETY: as strdup.
    unsafe { strdup(string) }
}
