//! `strndup`.

use super::{memcpy::memcpy, strnlen::strnlen};
use crate::malloc::replaceable::malloc;
use crate::types::c_char;

/// A copy of at most `limit` bytes of a string, with a NUL, for `free`; null and ENOMEM when there is no memory. C23 7.26.2.7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strndup(string: *const c_char, limit: usize) -> *mut c_char {
    // SAFETY: the caller's string ends with a NUL or has `limit` bytes.
    unsafe {
        let length = strnlen(string, limit);
        let copy: *mut c_char = malloc(length + 1).cast();
        if !copy.is_null() {
            memcpy(copy.cast(), string.cast(), length);
            *copy.add(length) = 0;
        }
        copy
    }
}
