//! `__fwriting`.

use crate::internal::stream::{File, NO_READ};
use crate::types::c_int;

/// Whether the last operation wrote, or the stream is for writing only.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fwriting(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { ((*stream).flags & NO_READ != 0 || !(*stream).wend.is_null()) as c_int }
}
