//! `atol`.

use super::text_to_integer::to_signed;
use crate::types::{c_char, c_long};
use core::ptr::null_mut;

/// Converts the decimal integer that a string begins with; 0 if there is none. C23 7.24.2.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn atol(text: *const c_char) -> c_long {
    // SAFETY: by the contract of the C function.
    unsafe { to_signed(text, null_mut(), 10) }
}
