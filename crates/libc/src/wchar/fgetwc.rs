//! `fgetwc`.

use crate::internal::stream::{File, lock, wide};
use crate::types::wint_t;

/// Reads a character. WEOF at the end of the file, on a read error, or with EILSEQ if the bytes are no character; errors set the stream's
/// flag. C23 7.31.3.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetwc(stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        wide::get(stream)
    }
}

/// `fgetwc` from a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetwc_unlocked(stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { wide::get(stream) }
}

/// `fgetwc_unlocked`, by musl's inner name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fgetwc_unlocked(stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { wide::get(stream) }
}
