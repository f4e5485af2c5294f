//! `bcmp`.

use crate::string::memcmp::memcmp;
use crate::types::{c_int, c_void};

/// 0 if `length` bytes are the same. 4.3BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bcmp(left: *const c_void, right: *const c_void, length: usize) -> c_int {
    // SAFETY: as memcmp.
    unsafe { memcmp(left, right, length) }
}
