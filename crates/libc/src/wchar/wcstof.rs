//! `wcstof`.

use super::number::convert;
use crate::stdlib::strtof::strtof;
use crate::types::{c_float, wchar_t};

/// As `strtof`, from a wide string. C23 7.31.4.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstof(string: *const wchar_t, end: *mut *mut wchar_t) -> c_float {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| strtof(text, stop)) }
}
