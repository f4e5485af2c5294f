//! `strtold`.

use super::text_to_float::parse;
use crate::internal::f128::F128;
use crate::internal::float::binary::BINARY128;
use crate::types::{c_char, c_void};

/// Converts the number that a string begins with to the nearest long double, as `strtod`. C23 7.24.2.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtold(result: *mut F128, text: *const c_char, end: *mut *mut c_char) {
    // SAFETY: by the contract of the C function.
    unsafe {
        let (bits, sign) = parse(text.cast(), end.cast(), BINARY128);
        *result = F128::from_halves(bits.low, bits.high | sign << 63);
    }
}

/// `strtold` in a locale; all have the same decimal point.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtold_l(
    result: *mut F128,
    text: *const c_char,
    end: *mut *mut c_char,
    _: *mut c_void,
) {
    // SAFETY: by the contract of the C function.
    unsafe { strtold(result, text, end) }
}

/// `strtold` in a locale; all have the same decimal point.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strtold_l(
    result: *mut F128,
    text: *const c_char,
    end: *mut *mut c_char,
    _: *mut c_void,
) {
    // SAFETY: by the contract of the C function.
    unsafe { strtold(result, text, end) }
}
