//! `putwc`.

use super::fputwc::{fputwc, fputwc_unlocked};
use crate::internal::stream::File;
use crate::types::{wchar_t, wint_t};

/// As `fputwc`. C23 7.31.3.8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putwc(character: wchar_t, stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { fputwc(character, stream) }
}

/// `putwc` to a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putwc_unlocked(character: wchar_t, stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { fputwc_unlocked(character, stream) }
}
