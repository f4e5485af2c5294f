//! `snprintf`.

use crate::internal::format::to_memory::print;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int, size_t};

/// Formats into memory: at most `size` bytes with the NUL. Returns the length that the whole text has, or -1: EINVAL for an
/// invalid conversion, EOVERFLOW beyond INT_MAX bytes, EILSEQ for a wide character that is none. C23 7.23.6.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn snprintf(
    to: *mut c_char,
    size: size_t,
    format: *const c_char,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(to.cast(), size, format.cast(), arguments) }
}
