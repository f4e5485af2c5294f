//! `wcstoull`.

use super::number::convert;
use crate::stdlib::strtoull::{__isoc23_strtoull, strtoull};
use crate::types::{c_int, c_ulonglong, wchar_t};

/// As `strtoull`, from a wide string. C23 7.31.4.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstoull(
    string: *const wchar_t,
    end: *mut *mut wchar_t,
    base: c_int,
) -> c_ulonglong {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| strtoull(text, stop, base)) }
}

/// `wcstoull` as C23 has it: a binary number may begin with `0b`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc23_wcstoull(
    string: *const wchar_t,
    end: *mut *mut wchar_t,
    base: c_int,
) -> c_ulonglong {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| __isoc23_strtoull(text, stop, base)) }
}
