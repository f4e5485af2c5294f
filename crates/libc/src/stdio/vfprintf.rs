//! `vfprintf`.

use crate::internal::format::to_stream::print;
use crate::internal::stream::File;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// `fprintf` with a va_list. C23 7.23.6.8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vfprintf(stream: *mut File, format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(stream, format.cast(), arguments) }
}
