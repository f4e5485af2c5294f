//! `_flushlbf`.

use crate::stdio::fflush::fflush;

/// Writes out all buffers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _flushlbf() {
    // SAFETY: by the contract of the C function.
    unsafe {
        fflush(core::ptr::null_mut());
    }
}
