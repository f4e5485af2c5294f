//! `vsnprintf`.

use crate::internal::format::to_memory::print;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int, size_t};

/// `snprintf` with a va_list. C23 7.23.6.12.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vsnprintf(
    to: *mut c_char,
    size: size_t,
    format: *const c_char,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(to.cast(), size, format.cast(), arguments) }
}
