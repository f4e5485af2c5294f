//! `fwprintf`.

use crate::internal::format::wide_to_stream::print;
use crate::internal::stream::File;
use crate::internal::va_list::VaList;
use crate::types::{c_int, wchar_t};

/// Writes formatted wide text to a stream. Returns the number of wide characters, or -1: EINVAL for an invalid conversion, EOVERFLOW beyond INT_MAX
/// characters, EILSEQ for a character that the encoding has not or bytes that are none, ENOMEM for a long format, EBADF if the stream is not for writing, and
/// errors of write(2). C23 7.31.2.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fwprintf(stream: *mut File, format: *const wchar_t, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(stream, format, arguments) }
}
