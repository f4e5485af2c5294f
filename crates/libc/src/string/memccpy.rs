//! `memccpy`.

use super::{memchr::memchr, memcpy::memcpy};
use crate::types::{c_int, c_void};

/// Copies bytes up to and including the first `byte`, at most `length`; returns the end of the copy, or null if there was no
/// `byte`. C23 7.26.2.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memccpy(
    to: *mut c_void,
    from: *const c_void,
    byte: c_int,
    length: usize,
) -> *mut c_void {
    // SAFETY: the caller's areas have `length` bytes, or the source ends with `byte` before.
    unsafe {
        let found = memchr(from, byte, length);
        let copied = if found.is_null() { length } else { found as usize - from as usize + 1 };
        memcpy(to, from, copied);
        if found.is_null() { found } else { to.byte_add(copied) }
    }
}
