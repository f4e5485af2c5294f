//! `__fbufsize`.

use crate::internal::stream::File;
use crate::types::size_t;

/// The size of the stream's buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fbufsize(stream: *mut File) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe { (*stream).buffer_size }
}
