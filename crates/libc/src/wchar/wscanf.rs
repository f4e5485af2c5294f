//! `wscanf`.

use crate::internal::scan::wide::scan_stream;
use crate::internal::va_list::VaList;
use crate::stdio::stdin::stdin;
use crate::types::{c_int, wchar_t};

/// Reads formatted wide text from stdin. Returns how many values were stored, or EOF if the input ended or failed (errno) before the
/// first. C23 7.31.2.12.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wscanf(format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_stream(stdin.0, format, arguments) }
}

/// `wscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_wscanf(format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { wscanf(format, arguments) }
}
