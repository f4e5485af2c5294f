//! `printf`.

use crate::internal::format::to_stream::print;
use crate::internal::va_list::VaList;
use crate::stdio::stdout::stdout;
use crate::types::{c_char, c_int};

/// Writes formatted text to stdout. Returns the number of bytes, or -1: EINVAL for an invalid conversion, EOVERFLOW beyond INT_MAX bytes, EILSEQ for a
/// wide character that is none, EBADF if the stream is not for writing, and errors of write(2). C23 7.23.6.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn printf(format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(stdout.0, format.cast(), arguments) }
}
