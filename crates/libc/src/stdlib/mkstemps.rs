//! `mkstemps`.

use super::mkostemps::mkostemps;
use crate::types::{c_char, c_int};

/// Creates and opens a file of its own whose name has an ending: see `mkostemps`. glibc, musl.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkstemps(template: *mut c_char, suffix: c_int) -> c_int {
    // SAFETY: the caller's template ends with a NUL.
    unsafe { mkostemps(template, suffix, 0) }
}

/// Another name of `mkstemps`, of programs compiled for large files.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkstemps64(template: *mut c_char, suffix: c_int) -> c_int {
    // SAFETY: as mkstemps.
    unsafe { mkstemps(template, suffix) }
}
