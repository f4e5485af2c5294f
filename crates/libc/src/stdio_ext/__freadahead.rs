//! `__freadahead`.

use crate::internal::stream::File;
use crate::types::size_t;

/// How many bytes have been read ahead.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __freadahead(stream: *mut File) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe { ((*stream).rend as usize).wrapping_sub((*stream).rpos as usize) }
}
