//! `__freadable`.

use crate::internal::stream::{File, NO_READ};
use crate::types::c_int;

/// Whether the stream may be read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __freadable(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { ((*stream).flags & NO_READ == 0) as c_int }
}
