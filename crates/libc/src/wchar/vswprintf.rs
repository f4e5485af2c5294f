//! `vswprintf`.

use crate::internal::format::wide_to_memory::print;
use crate::internal::va_list::VaList;
use crate::types::{c_int, wchar_t};

/// `swprintf` with a va_list. C23 7.31.2.7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vswprintf(
    to: *mut wchar_t,
    size: usize,
    format: *const wchar_t,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(to, size, format, arguments) }
}
