//! `strsep`.

use super::strcspn::strcspn;
use crate::types::c_char;
use core::ptr::null_mut;

/// The string at `*rest` up to the first separator, which becomes a NUL; `*rest` moves behind it, or becomes null at the end. Null if
/// `*rest` is. 4.4BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strsep(rest: *mut *mut c_char, separators: *const c_char) -> *mut c_char {
    // SAFETY: the caller's strings end with a NUL.
    unsafe {
        let token = *rest;
        if token.is_null() {
            return token;
        }
        let end = token.add(strcspn(token, separators));
        if *end == 0 {
            *rest = null_mut();
        } else {
            *end = 0;
            *rest = end.add(1);
        }
        token
    }
}
