//! `mkstemp`.

use super::mkostemps::mkostemps;
use crate::types::{c_char, c_int};

/// Creates and opens a file of its own: see `mkostemps`. POSIX.1-2024 `mkstemp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkstemp(template: *mut c_char) -> c_int {
    // SAFETY: the caller's template ends with a NUL.
    unsafe { mkostemps(template, 0, 0) }
}

/// Another name of `mkstemp`, of programs compiled for large files.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkstemp64(template: *mut c_char) -> c_int {
    // SAFETY: as mkstemp.
    unsafe { mkstemp(template) }
}
