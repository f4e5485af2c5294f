//! `vwscanf`.

use crate::internal::scan::wide::scan_stream;
use crate::internal::va_list::VaList;
use crate::stdio::stdin::stdin;
use crate::types::{c_int, wchar_t};

/// `wscanf` with a va_list. C23 7.31.2.10.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vwscanf(format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_stream(stdin.0, format, arguments) }
}

/// `vwscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_vwscanf(format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { vwscanf(format, arguments) }
}
