//! `fputwc`.

use crate::internal::stream::{File, lock, wide};
use crate::types::{wchar_t, wint_t};

/// Writes a character and returns it. WEOF on a write error, or with EILSEQ if the stream's encoding has no such character; both set the
/// stream's error flag. C23 7.31.3.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fputwc(character: wchar_t, stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        fputwc_unlocked(character, stream)
    }
}

/// `fputwc` to a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fputwc_unlocked(character: wchar_t, stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { if wide::put(stream, character as u32) { character as wint_t } else { wide::WEOF } }
}

/// `fputwc_unlocked`, by musl's inner name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fputwc_unlocked(character: wchar_t, stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { fputwc_unlocked(character, stream) }
}
