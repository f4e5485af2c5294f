//! `mkostemp`.

use super::mkostemps::mkostemps;
use crate::types::{c_char, c_int};

/// Creates and opens a file of its own, with more flags: see `mkostemps`. POSIX.1-2024 `mkostemp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkostemp(template: *mut c_char, flags: c_int) -> c_int {
    // SAFETY: the caller's template ends with a NUL.
    unsafe { mkostemps(template, 0, flags) }
}

/// Another name of `mkostemp`, of programs compiled for large files.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkostemp64(template: *mut c_char, flags: c_int) -> c_int {
    // SAFETY: as mkostemp.
    unsafe { mkostemp(template, flags) }
}
