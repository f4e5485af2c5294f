//! `fgetc`.

use crate::internal::stream::{File, lock, read};
use crate::types::c_int;

/// Reads one byte; EOF at the end of the file or on an error (errno and the stream's flag). C23 7.23.7.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetc(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        read::get(stream)
    }
}
