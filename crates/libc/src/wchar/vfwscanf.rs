//! `vfwscanf`.

use crate::internal::scan::wide::scan_stream;
use crate::internal::stream::File;
use crate::internal::va_list::VaList;
use crate::types::{c_int, wchar_t};

/// `fwscanf` with a va_list. C23 7.31.2.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vfwscanf(stream: *mut File, format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_stream(stream, format, arguments) }
}

/// `vfwscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_vfwscanf(
    stream: *mut File,
    format: *const wchar_t,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { vfwscanf(stream, format, arguments) }
}
