//! `getc_unlocked`.

use crate::internal::stream::{File, read};
use crate::types::c_int;

/// `getc` from a stream that the caller has locked. POSIX.1-2024 `getc_unlocked`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getc_unlocked(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { read::get(stream) }
}

/// `getc_unlocked`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _IO_getc_unlocked(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { read::get(stream) }
}
