//! `vprintf`.

use crate::internal::format::to_stream::print;
use crate::internal::va_list::VaList;
use crate::stdio::stdout::stdout;
use crate::types::{c_char, c_int};

/// `printf` with a va_list. C23 7.23.6.10.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vprintf(format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(stdout.0, format.cast(), arguments) }
}
