//! `strtok_r`.

use super::{strcspn::strcspn, strspn::strspn};
use crate::types::c_char;
use core::ptr::null_mut;

/// The next token of a string, which it cuts off with a NUL, or null. `string` is null in all calls but the first; `*rest` keeps the
/// place. POSIX.1-2024 `strtok_r`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtok_r(
    string: *mut c_char,
    separators: *const c_char,
    rest: *mut *mut c_char,
) -> *mut c_char {
    // SAFETY: the caller's strings end with a NUL; `rest` is where a call before left off, or null at the end.
    unsafe {
        let mut token = if string.is_null() { *rest } else { string };
        if token.is_null() {
            return token;
        }
        token = token.add(strspn(token, separators));
        if *token == 0 {
            *rest = null_mut();
            return null_mut();
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

/// Another name of `strtok_r`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strtok_r(
    string: *mut c_char,
    separators: *const c_char,
    rest: *mut *mut c_char,
) -> *mut c_char {
    // SAFETY: as strtok_r.
    unsafe { strtok_r(string, separators, rest) }
}
