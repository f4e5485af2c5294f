//! `putc`.

use crate::internal::stream::{File, lock, write};
use crate::types::c_int;

/// `fputc`. C23 7.23.7.7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putc(byte: c_int, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        write::put(stream, byte as u8)
    }
}

/// `putc`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _IO_putc(byte: c_int, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { putc(byte, stream) }
}
