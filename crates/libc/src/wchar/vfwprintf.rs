//! `vfwprintf`.

use crate::internal::format::wide_to_stream::print;
use crate::internal::stream::File;
use crate::internal::va_list::VaList;
use crate::types::{c_int, wchar_t};

/// `fwprintf` with a va_list. C23 7.31.2.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vfwprintf(stream: *mut File, format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(stream, format, arguments) }
}
