//! `strtof`.

use super::text_to_float::parse;
use crate::internal::float::binary::BINARY32;
use crate::types::{c_char, c_float, c_void};

/// Converts the number that a string begins with to the nearest float, as `strtod`. C23 7.24.2.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtof(text: *const c_char, end: *mut *mut c_char) -> c_float {
    // SAFETY: by the contract of the C function.
    unsafe {
        let (bits, sign) = parse(text.cast(), end.cast(), BINARY32);
        f32::from_bits(bits.low as u32 | (sign as u32) << 31)
    }
}

/// `strtof` in a locale; all have the same decimal point.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtof_l(text: *const c_char, end: *mut *mut c_char, _: *mut c_void) -> c_float {
    // SAFETY: by the contract of the C function.
    unsafe { strtof(text, end) }
}

/// `strtof` in a locale; all have the same decimal point.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strtof_l(text: *const c_char, end: *mut *mut c_char, _: *mut c_void) -> c_float {
    // SAFETY: by the contract of the C function.
    unsafe { strtof(text, end) }
}
