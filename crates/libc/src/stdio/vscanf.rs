//! `vscanf`.

use crate::internal::scan::format::scan_stream;
use crate::internal::va_list::VaList;
use crate::stdio::stdin::stdin;
use crate::types::{c_char, c_int};

/// `scanf` with a va_list. C23 7.23.6.11.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vscanf(format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_stream(stdin.0, format.cast(), arguments) }
}

/// `vscanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_vscanf(format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { vscanf(format, arguments) }
}
