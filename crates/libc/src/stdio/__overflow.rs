//! `__overflow`.

use crate::internal::stream::{File, write};
use crate::types::c_int;

/// `fputc_unlocked`, by musl's inner name, with its arguments the other way round.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __overflow(stream: *mut File, byte: c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { write::put(stream, byte as u8) }
}
