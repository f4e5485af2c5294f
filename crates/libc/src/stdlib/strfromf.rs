//! `strfromf`.

use super::number_text::{Number, write};
use crate::types::{c_char, c_float, c_int};

/// As `strfromd`, of a float. C23 7.24.2.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strfromf(
    to: *mut c_char,
    size: usize,
    format: *const c_char,
    value: c_float,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { write(to, size, format, Number::Double(value.into())) }
}
