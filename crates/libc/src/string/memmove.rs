//! `memmove`.

use crate::types::c_void;

/// Copies `length` bytes between areas that may overlap; returns `to`. C23 7.26.2.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memmove(to: *mut c_void, from: *const c_void, length: usize) -> *mut c_void {
    // SAFETY: the caller's areas have `length` bytes. Going down is right unless the copy begins inside the source.
    unsafe {
        if (to as usize).wrapping_sub(from as usize) >= length {
            super::copy::forward(to.cast(), from.cast(), length).cast()
        } else {
            super::copy::backward(to.cast(), from.cast(), length).cast()
        }
    }
}
