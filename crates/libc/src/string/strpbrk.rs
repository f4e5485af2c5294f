//! `strpbrk`.

use super::strcspn::strcspn;
use crate::types::c_char;
use core::ptr::null_mut;

/// The first byte of a string that is in `accepted`, or null. C23 7.26.5.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strpbrk(string: *const c_char, accepted: *const c_char) -> *mut c_char {
    // SAFETY: the caller's strings end with a NUL.
    unsafe {
        let found = string.add(strcspn(string, accepted));
        if *found == 0 { null_mut() } else { found.cast_mut() }
    }
}
