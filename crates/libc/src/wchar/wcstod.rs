//! `wcstod`.

use super::number::convert;
use crate::stdlib::strtod::strtod;
use crate::types::{c_double, wchar_t};

/// As `strtod`, from a wide string. C23 7.31.4.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstod(string: *const wchar_t, end: *mut *mut wchar_t) -> c_double {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| strtod(text, stop)) }
}
