//! `__lxstat`.

use super::lstat::lstat;
use crate::types::{c_char, c_int, c_void};

/// What old programs call for `lstat`, with the version of the structure, of which there is one. LSB.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __lxstat(_version: c_int, path: *const c_char, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { lstat(path, buffer) }
}

/// `__lxstat`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __lxstat64(_version: c_int, path: *const c_char, buffer: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { lstat(path, buffer) }
}
