//! `getc`.

use crate::internal::stream::{File, lock, read};
use crate::types::c_int;

/// `fgetc`. C23 7.23.7.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getc(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        read::get(stream)
    }
}

/// `getc`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _IO_getc(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { getc(stream) }
}
