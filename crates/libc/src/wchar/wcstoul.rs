//! `wcstoul`.

use super::number::convert;
use crate::stdlib::strtoul::strtoul;
use crate::types::{c_int, c_ulong, wchar_t};

/// As `strtoul`, from a wide string. C23 7.31.4.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstoul(string: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> c_ulong {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| strtoul(text, stop, base)) }
}
