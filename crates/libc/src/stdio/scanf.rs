//! `scanf`.

use crate::internal::scan::format::scan_stream;
use crate::internal::va_list::VaList;
use crate::stdio::stdin::stdin;
use crate::types::{c_char, c_int};

/// Reads formatted text from stdin. Returns how many values were stored, or EOF if the input ended or failed
/// (errno) before the first. C23 7.23.6.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scanf(format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scan_stream(stdin.0, format.cast(), arguments) }
}

/// `scanf`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __isoc99_scanf(format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { scanf(format, arguments) }
}
