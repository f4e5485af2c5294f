//! `memset_explicit`.

use super::memset::memset;
use crate::types::{c_int, c_void};

/// As `memset`, and not removed by a compiler that sees that the memory is not read again. C23 7.26.6.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memset_explicit(to: *mut c_void, byte: c_int, length: usize) -> *mut c_void {
    // SAFETY: the caller's area has `length` bytes. Compilers see a call of a function that they do not know.
    unsafe { memset(to, byte, length) }
}
