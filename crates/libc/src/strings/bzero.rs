//! `bzero`.

use crate::string::memset::memset;
use crate::types::c_void;

/// Sets `length` bytes to zero. 4.3BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bzero(to: *mut c_void, length: usize) {
    // SAFETY: as memset.
    unsafe { memset(to, 0, length) };
}
