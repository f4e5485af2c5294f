//! `strtoumax`.

use crate::stdlib::text_to_integer;
use crate::types::{c_char, c_int, uintmax_t};

/// Converts the integer that a string begins with, in a base from 2 to 36, or 0 to go by its prefix; where it ends is stored at `end`
/// unless that is null. 0 if there is none. ULONG_MAX and ERANGE if it does not fit, EINVAL for another base.
/// C23 7.8.3.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtoumax(text: *const c_char, end: *mut *mut c_char, base: c_int) -> uintmax_t {
    // SAFETY: by the contract of the C function.
    unsafe { text_to_integer::to_unsigned(text, end, base) }
}

/// `strtoumax`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strtoumax_internal(
    text: *const c_char,
    end: *mut *mut c_char,
    base: c_int,
    _: c_int,
) -> uintmax_t {
    // SAFETY: by the contract of the C function.
    unsafe { strtoumax(text, end, base) }
}
