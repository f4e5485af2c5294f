//! `strfroml`.

use super::number_text::{Number, write};
use crate::internal::f128::F128;
use crate::types::{c_char, c_int};

/// As `strfromd`, of a long double. C23 7.24.2.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strfroml(
    to: *mut c_char,
    size: usize,
    format: *const c_char,
    low: u64,
    high: u64,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { write(to, size, format, Number::Long(F128 { low, high })) }
}
