//! `wcstoll`.

use super::number::convert;
use crate::stdlib::strtoll::{__isoc23_strtoll, strtoll};
use crate::types::{c_int, c_longlong, wchar_t};

/// As `strtoll`, from a wide string. C23 7.31.4.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstoll(string: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> c_longlong {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| strtoll(text, stop, base)) }
}

/// `wcstoll` as C23 has it: a binary number may begin with `0b`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc23_wcstoll(
    string: *const wchar_t,
    end: *mut *mut wchar_t,
    base: c_int,
) -> c_longlong {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| __isoc23_strtoll(text, stop, base)) }
}
