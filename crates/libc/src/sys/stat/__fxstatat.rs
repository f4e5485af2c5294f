//! `__fxstatat`.

use super::fstatat::fstatat;
use crate::types::{c_char, c_int, c_void};

/// What old programs call for `fstatat`, with the version of the structure, of which there is one. LSB.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fxstatat(
    _version: c_int,
    dirfd: c_int,
    path: *const c_char,
    buffer: *mut c_void,
    flags: c_int,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fstatat(dirfd, path, buffer, flags) }
}

/// `__fxstatat`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fxstatat64(
    _version: c_int,
    dirfd: c_int,
    path: *const c_char,
    buffer: *mut c_void,
    flags: c_int,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fstatat(dirfd, path, buffer, flags) }
}
