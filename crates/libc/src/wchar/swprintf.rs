//! `swprintf`.

use crate::internal::format::wide_to_memory::print;
use crate::internal::va_list::VaList;
use crate::types::{c_int, wchar_t};

/// Formats wide text into memory for `size` characters, of which the last is for the NUL. Returns the number of characters without it, or -1:
/// EOVERFLOW if they do not fit, and as `fwprintf`. C23 7.31.2.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn swprintf(
    to: *mut wchar_t,
    size: usize,
    format: *const wchar_t,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(to, size, format, arguments) }
}
