//! `clearerr`.

use crate::internal::stream::{END, ERROR, File, lock};

/// Clears the end-of-file and error indicators. C23 7.23.10.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clearerr(stream: *mut File) {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        (*stream).flags &= !(END | ERROR);
    }
}

/// `clearerr` of a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clearerr_unlocked(stream: *mut File) {
    // SAFETY: by the contract of the C function.
    unsafe {
        (*stream).flags &= !(END | ERROR);
    }
}
