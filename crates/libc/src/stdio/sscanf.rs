//! `sscanf`.

use crate::internal::scan::format::scan_string;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// Reads formatted text from a string. Returns how many values were stored, or EOF if the input ended or failed
/// (errno) before the first. C23 7.23.6.7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sscanf(text: *const c_char, format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_string(text.cast(), format.cast(), arguments) }
}

/// `sscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_sscanf(
    text: *const c_char,
    format: *const c_char,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { sscanf(text, format, arguments) }
}
