//! `wcstol`.

use super::number::convert;
use crate::stdlib::strtol::{__isoc23_strtol, strtol};
use crate::types::{c_int, c_long, wchar_t};

/// As `strtol`, from a wide string. C23 7.31.4.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstol(string: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> c_long {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| strtol(text, stop, base)) }
}

/// `wcstol` as C23 has it: a binary number may begin with `0b`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc23_wcstol(
    string: *const wchar_t,
    end: *mut *mut wchar_t,
    base: c_int,
) -> c_long {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| __isoc23_strtol(text, stop, base)) }
}
