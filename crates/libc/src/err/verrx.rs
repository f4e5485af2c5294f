//! `verrx`.

use super::vwarn::print;
use crate::internal::va_list::VaList;
use crate::stdlib::exit::exit;
use crate::types::{c_char, c_int};

/// Writes `program: message` to stderr; the message is missing if `format` is null, and ends the process with `status`, as `exit` does. BSD `err`(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn verrx(status: c_int, format: *const c_char, arguments: VaList) -> ! {
    // SAFETY: by the contract of the C function.
    unsafe { print(format, arguments, false) };
    exit(status)
}
