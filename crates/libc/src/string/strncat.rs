//! `strncat`.

use super::{memcpy::memcpy, strlen::strlen, strnlen::strnlen};
use crate::types::c_char;

/// Appends at most `length` bytes of a string, and a NUL; returns `to`. C23 7.26.3.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strncat(to: *mut c_char, from: *const c_char, length: usize) -> *mut c_char {
    // SAFETY: the caller has room for both and the NUL.
    unsafe {
        let end = to.add(strlen(to));
        let copied = strnlen(from, length);
        memcpy(end.cast(), from.cast(), copied);
        *end.add(copied) = 0;
    }
    to
}
