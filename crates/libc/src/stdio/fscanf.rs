//! `fscanf`.

use crate::internal::scan::format::scan_stream;
use crate::internal::stream::File;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// Reads formatted text from a stream. Returns how many values were stored, or EOF if the input ended or failed
/// (errno) before the first. C23 7.23.6.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fscanf(stream: *mut File, format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_stream(stream, format.cast(), arguments) }
}

/// `fscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_fscanf(
    stream: *mut File,
    format: *const c_char,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fscanf(stream, format, arguments) }
}
