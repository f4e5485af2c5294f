//! `__fseterr`.

use crate::internal::stream::{ERROR, File};

/// Sets the error indicator.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fseterr(stream: *mut File) {
    // SAFETY: by the contract of the C function.
    unsafe {
        (*stream).flags |= ERROR;
    }
}
