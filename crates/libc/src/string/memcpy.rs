//! `memcpy`.

use crate::types::c_void;

/// Copies `length` bytes between areas that do not overlap; returns `to`. C23 7.26.2.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memcpy(to: *mut c_void, from: *const c_void, length: usize) -> *mut c_void {
    // SAFETY: the caller's areas have `length` bytes.
    unsafe { super::copy::forward(to.cast(), from.cast(), length).cast() }
}
