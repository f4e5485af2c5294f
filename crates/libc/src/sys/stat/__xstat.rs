//! `__xstat`.

use super::stat::stat;
use crate::types::{c_char, c_int, c_void};

/// What old programs call for `stat`, with the version of the structure, of which there is one. LSB.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __xstat(_version: c_int, path: *const c_char, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { stat(path, buffer) }
}

/// `__xstat`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __xstat64(_version: c_int, path: *const c_char, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { stat(path, buffer) }
}
