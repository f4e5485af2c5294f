//! `atof`.

use super::strtod::strtod;
use crate::types::{c_char, c_double};
use core::ptr::null_mut;

/// `strtod` without the end and without errors. C23 7.24.2.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn atof(text: *const c_char) -> c_double {
    // SAFETY: by the contract of the C function.
    unsafe { strtod(text, null_mut()) }
}
