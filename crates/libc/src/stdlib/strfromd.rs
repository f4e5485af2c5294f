//! `strfromd`.

use super::number_text::{Number, write};
use crate::types::{c_char, c_double, c_int};

/// Formats a number as snprintf does, by a format that is `%`, perhaps a precision, and one of `aAeEfFgG`; -1 and EINVAL for another. Returns the
/// length of the whole, of which at most `size` - 1 bytes and a NUL are written. C23 7.24.2.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strfromd(
    to: *mut c_char,
    size: usize,
    format: *const c_char,
    value: c_double,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { write(to, size, format, Number::Double(value)) }
}
