//! `fwscanf`.

use crate::internal::scan::wide::scan_stream;
use crate::internal::stream::File;
use crate::internal::va_list::VaList;
use crate::types::{c_int, wchar_t};

/// Reads formatted wide text from a stream. Returns how many values were stored, or EOF if the input ended or failed (errno) before the
/// first. C23 7.31.2.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fwscanf(stream: *mut File, format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_stream(stream, format, arguments) }
}

/// `fwscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_fwscanf(
    stream: *mut File,
    format: *const wchar_t,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fwscanf(stream, format, arguments) }
}
