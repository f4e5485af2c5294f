//! `warnx`.

use super::vwarn::print;
use crate::internal::va_list::VaList;
use crate::types::c_char;

/// Writes `program: message` to stderr; the message is missing if `format` is null. BSD `err`(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn warnx(format: *const c_char, arguments: VaList) {
    // SAFETY: by the contract of the C function.
    unsafe { print(format, arguments, false) }
}
