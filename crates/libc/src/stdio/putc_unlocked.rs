//! `putc_unlocked`.

use crate::internal::stream::{File, write};
use crate::types::c_int;

/// `putc` to a stream that the caller has locked. POSIX.1-2024 `putc_unlocked`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putc_unlocked(byte: c_int, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { write::put(stream, byte as u8) }
}

/// `putc_unlocked`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _IO_putc_unlocked(byte: c_int, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { write::put(stream, byte as u8) }
}
