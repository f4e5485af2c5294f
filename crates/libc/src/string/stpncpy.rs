//! `stpncpy`.

use super::{memcpy::memcpy, memset::memset, strnlen::strnlen};
use crate::types::c_char;

/// Copies at most `length` bytes of a string and fills the rest with NULs; returns the first of these, or the end.
/// POSIX.1-2024 `stpncpy`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn stpncpy(to: *mut c_char, from: *const c_char, length: usize) -> *mut c_char {
    // SAFETY: the caller has room for `length` bytes.
    unsafe {
        let copied = strnlen(from, length);
        memcpy(to.cast(), from.cast(), copied);
        memset(to.add(copied).cast(), 0, length - copied);
        to.add(copied)
    }
}

/// Another name of `stpncpy`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __stpncpy(to: *mut c_char, from: *const c_char, length: usize) -> *mut c_char {
    // SAFETY: as stpncpy.
    unsafe { stpncpy(to, from, length) }
}
