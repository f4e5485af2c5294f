//! `putwchar`.

use super::fputwc::{fputwc, fputwc_unlocked};
use crate::stdio::stdout::stdout;
use crate::types::{wchar_t, wint_t};

/// `putwc(character, stdout)`. C23 7.31.3.9.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putwchar(character: wchar_t) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { fputwc(character, stdout.0) }
}

/// `putwchar` while the caller has stdout locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putwchar_unlocked(character: wchar_t) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { fputwc_unlocked(character, stdout.0) }
}
