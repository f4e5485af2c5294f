//! `strncpy`.

use super::stpncpy::stpncpy;
use crate::types::c_char;

/// Copies at most `length` bytes of a string and fills the rest with NULs; returns `to`. C23 7.26.2.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strncpy(to: *mut c_char, from: *const c_char, length: usize) -> *mut c_char {
    // SAFETY: as stpncpy.
    unsafe { stpncpy(to, from, length) };
    to
}
