//! `vfscanf`.

use crate::internal::scan::format::scan_stream;
use crate::internal::stream::File;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// `fscanf` with a va_list. C23 7.23.6.9.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vfscanf(stream: *mut File, format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_stream(stream, format.cast(), arguments) }
}

/// `vfscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_vfscanf(
    stream: *mut File,
    format: *const c_char,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { vfscanf(stream, format, arguments) }
}
