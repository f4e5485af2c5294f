//! `__fpending`.

use crate::internal::stream::File;
use crate::types::size_t;

/// How many bytes are still to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fpending(stream: *mut File) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe { ((*stream).wpos as usize).wrapping_sub((*stream).wbase as usize) }
}
