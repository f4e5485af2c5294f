//! `vsprintf`.

use crate::internal::format::to_memory::print;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// `sprintf` with a va_list. C23 7.23.6.13.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vsprintf(to: *mut c_char, format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(to.cast(), usize::MAX, format.cast(), arguments) }
}
