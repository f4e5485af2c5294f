//! `ungetc`.

use crate::internal::stream::{File, lock, read};
use crate::types::c_int;

/// Pushes a byte back, so that it is read next, and clears the end-of-file indicator; returns it, or EOF if `byte` is EOF or eight
/// bytes are pushed back already. C23 7.23.7.10.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ungetc(byte: c_int, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        if byte == -1 {
            return -1;
        }
        let _guard = lock::guard(stream);
        if read::push_back(stream, byte as u8) { byte as u8 as c_int } else { -1 }
    }
}
