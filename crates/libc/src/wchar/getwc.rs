//! `getwc`.

use super::fgetwc::fgetwc;
use crate::internal::stream::{File, wide};
use crate::types::wint_t;

/// As `fgetwc`. C23 7.31.3.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getwc(stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { fgetwc(stream) }
}

/// `getwc` from a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getwc_unlocked(stream: *mut File) -> wint_t {
    // SAFETY: by the contract of the C function.
    unsafe { wide::get(stream) }
}
