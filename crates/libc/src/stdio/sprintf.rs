//! `sprintf`.

use crate::internal::format::to_memory::print;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// Formats into memory that has room for all of it. Returns the length that the whole text has, or -1: EINVAL for an
/// invalid conversion, EOVERFLOW beyond INT_MAX bytes, EILSEQ for a wide character that is none. C23 7.23.6.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sprintf(to: *mut c_char, format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(to.cast(), usize::MAX, format.cast(), arguments) }
}
