//! `wcstoul`.

use super::number::convert;
use crate::stdlib::strtoul::{__isoc23_strtoul, strtoul};
use crate::types::{c_int, c_ulong, wchar_t};

/// As `strtoul`, from a wide string. C23 7.31.4.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstoul(string: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> c_ulong {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| strtoul(text, stop, base)) }
}

/// `wcstoul` as C23 has it: a binary number may begin with `0b`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc23_wcstoul(
    string: *const wchar_t,
    end: *mut *mut wchar_t,
    base: c_int,
) -> c_ulong {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { convert(string, end, |text, stop| __isoc23_strtoul(text, stop, base)) }
}
