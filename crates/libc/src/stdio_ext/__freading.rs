//! `__freading`.

use crate::internal::stream::{File, NO_WRITE};
use crate::types::c_int;

/// Whether the last operation read, or the stream is for reading only.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __freading(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { ((*stream).flags & NO_WRITE != 0 || !(*stream).rend.is_null()) as c_int }
}
