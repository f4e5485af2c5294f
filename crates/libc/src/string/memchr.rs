//! `memchr`.

use super::vector::{find_within, is};
use crate::types::{c_int, c_void};

/// The first `byte` in `length` bytes, or null; bytes after it are not looked at. C23 7.26.5.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memchr(area: *const c_void, byte: c_int, length: usize) -> *mut c_void {
    // SAFETY: the caller's area has `length` bytes, or ends with `byte` before.
    unsafe { find_within(area.cast(), length, is(byte as u8)).cast_mut().cast() }
}
