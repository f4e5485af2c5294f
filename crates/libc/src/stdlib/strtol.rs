//! `strtol`.

use super::text_to_integer;
use crate::types::{c_char, c_int, c_long, c_void};

/// Converts the integer that a string begins with, in a base from 2 to 36, or 0 to go by its prefix; where it ends is stored at `end`
/// unless that is null. 0 if there is none. LONG_MIN or LONG_MAX and ERANGE if it does not fit, EINVAL for another base.
/// C23 7.24.2.8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtol(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_long {
    // SAFETY: by the contract of the C function.
    unsafe { text_to_integer::to_signed(text, end, base) }
}

/// `strtol`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strtol_internal(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    _: c_int,
) -> c_long {
    // SAFETY: by the contract of the C function.
    unsafe { strtol(text, end, base) }
}

/// `strtol` in a locale; all have the same digits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtol_l(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    _: *mut c_void,
) -> c_long {
    // SAFETY: by the contract of the C function.
    unsafe { strtol(text, end, base) }
}

/// `strtol` as C23 has it: a binary number may begin with `0b`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc23_strtol(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_long {
    // SAFETY: by the contract of the C function.
    unsafe { text_to_integer::to_signed_23(text, end, base) }
}
