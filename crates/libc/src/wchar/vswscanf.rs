//! `vswscanf`.

use crate::internal::scan::wide::scan_string;
use crate::internal::va_list::VaList;
use crate::types::{c_int, wchar_t};

/// `swscanf` with a va_list. C23 7.31.2.8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vswscanf(text: *const wchar_t, format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_string(text, format, arguments) }
}

/// `vswscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_vswscanf(
    text: *const wchar_t,
    format: *const wchar_t,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { vswscanf(text, format, arguments) }
}
