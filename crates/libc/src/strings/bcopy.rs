//! `bcopy`.

use crate::string::memmove::memmove;
use crate::types::c_void;

/// Copies `length` bytes between areas that may overlap. 4.3BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bcopy(from: *const c_void, to: *mut c_void, length: usize) {
    // SAFETY: as memmove.
    unsafe { memmove(to, from, length) };
}
