//! `memrchr`.

use super::vector::{find_last, is};
use crate::types::{c_int, c_void};

/// The last `byte` in `length` bytes, or null. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memrchr(area: *const c_void, byte: c_int, length: usize) -> *mut c_void {
    // SAFETY: the caller's area has `length` bytes.
    unsafe { find_last(area.cast(), length, is(byte as u8)).cast_mut().cast() }
}

/// Another name of `memrchr`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __memrchr(area: *const c_void, byte: c_int, length: usize) -> *mut c_void {
    // SAFETY: as memrchr.
    unsafe { memrchr(area, byte, length) }
}
