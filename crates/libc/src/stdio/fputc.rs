//! `fputc`.

use crate::internal::stream::{File, lock, write};
use crate::types::c_int;

/// Writes one byte and returns it, or EOF (errno and the stream's flag). C23 7.23.7.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fputc(byte: c_int, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        write::put(stream, byte as u8)
    }
}
