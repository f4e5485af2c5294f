//! `mempcpy`.

use super::memcpy::memcpy;
use crate::types::c_void;

/// As `memcpy`, but returns the end of the copy. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mempcpy(to: *mut c_void, from: *const c_void, length: usize) -> *mut c_void {
    // SAFETY: the caller's areas have `length` bytes.
    unsafe {
        memcpy(to, from, length);
        to.byte_add(length)
    }
}

/// Another name of `mempcpy`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __mempcpy(to: *mut c_void, from: *const c_void, length: usize) -> *mut c_void {
    // SAFETY: as mempcpy.
    unsafe { mempcpy(to, from, length) }
}
