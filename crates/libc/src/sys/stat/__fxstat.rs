//! `__fxstat`.

use super::fstat::fstat;
use crate::types::{c_int, c_void};

/// What old programs call for `fstat`, with the version of the structure, of which there is one. LSB.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fxstat(_version: c_int, fd: c_int, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fstat(fd, buffer) }
}

/// `__fxstat`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fxstat64(_version: c_int, fd: c_int, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fstat(fd, buffer) }
}
