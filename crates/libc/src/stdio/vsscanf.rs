//! `vsscanf`.

use crate::internal::scan::format::scan_string;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// `sscanf` with a va_list. C23 7.23.6.14.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vsscanf(text: *const c_char, format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_string(text.cast(), format.cast(), arguments) }
}

/// `vsscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_vsscanf(
    text: *const c_char,
    format: *const c_char,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { vsscanf(text, format, arguments) }
}
