//! `wprintf`.

use crate::internal::format::wide_to_stream::print;
use crate::internal::va_list::VaList;
use crate::stdio::stdout::stdout;
use crate::types::{c_int, wchar_t};

/// Writes formatted wide text to stdout; as `fwprintf`. C23 7.31.2.11.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wprintf(format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(stdout.0, format, arguments) }
}
