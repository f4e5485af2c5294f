//! `fputc_unlocked`.

use crate::internal::stream::{File, write};
use crate::types::c_int;

/// `putc_unlocked`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fputc_unlocked(byte: c_int, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { write::put(stream, byte as u8) }
}
