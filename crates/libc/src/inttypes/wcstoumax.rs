//! `wcstoumax`.

use super::wide_to_integer::wide_to_unsigned;
use crate::types::{c_int, uintmax_t, wchar_t};

/// `strtoumax` of a wide string. C23 7.8.3.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstoumax(text: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> uintmax_t {
    // SAFETY: by the contract of the C function.
    unsafe { wide_to_unsigned(text, end, base) }
}
