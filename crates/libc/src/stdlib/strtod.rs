//! `strtod`.

use super::text_to_float::parse;
use crate::internal::float::binary::BINARY64;
use crate::types::{c_char, c_double, c_void};

/// Converts the number that a string begins with to the nearest double: decimal, hexadecimal, inf, nan; where it ends is stored at `end`
/// unless that is null. 0 if there is none. HUGE_VAL with its sign and ERANGE if it is too large, ERANGE if it is inexact and less than
/// DBL_MIN. C23 7.24.2.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtod(text: *const c_char, end: *mut *mut c_char) -> c_double {
    // SAFETY: by the contract of the C function.
    unsafe {
        let (bits, sign) = parse(text.cast(), end.cast(), BINARY64);
        f64::from_bits(bits.low | sign << 63)
    }
}

/// `strtod` in a locale; all have the same decimal point.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtod_l(text: *const c_char, end: *mut *mut c_char, _: *mut c_void) -> c_double {
    // SAFETY: by the contract of the C function.
    unsafe { strtod(text, end) }
}

/// `strtod` in a locale; all have the same decimal point.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strtod_l(text: *const c_char, end: *mut *mut c_char, _: *mut c_void) -> c_double {
    // SAFETY: by the contract of the C function.
    unsafe { strtod(text, end) }
}
