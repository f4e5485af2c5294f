//! `__fwritable`.

use crate::internal::stream::{File, NO_WRITE};
use crate::types::c_int;

/// Whether the stream may be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fwritable(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { ((*stream).flags & NO_WRITE == 0) as c_int }
}
