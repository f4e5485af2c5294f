//! `explicit_bzero`.

use super::memset::memset;
use crate::types::c_void;

/// Sets `length` bytes to zero, and is not removed by a compiler that sees that the memory is not read again. OpenBSD, glibc.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn explicit_bzero(to: *mut c_void, length: usize) {
    // SAFETY: the caller's area has `length` bytes. Compilers see a call of a function that they do not know.
    unsafe { memset(to, 0, length) };
}
