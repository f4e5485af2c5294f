//! `__flbf`.

use crate::internal::stream::File;
use crate::types::c_int;

/// Whether the stream is line-buffered.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __flbf(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { ((*stream).line_end >= 0) as c_int }
}
