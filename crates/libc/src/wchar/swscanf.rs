//! `swscanf`.

use crate::internal::scan::wide::scan_string;
use crate::internal::va_list::VaList;
use crate::types::{c_int, wchar_t};

/// Reads formatted text from a wide string. Returns how many values were stored, or EOF if the input ended or failed (errno) before the
/// first. C23 7.31.2.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn swscanf(text: *const wchar_t, format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_string(text, format, arguments) }
}

/// `swscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_swscanf(
    text: *const wchar_t,
    format: *const wchar_t,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { swscanf(text, format, arguments) }
}
