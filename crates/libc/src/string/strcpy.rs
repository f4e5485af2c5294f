//! `strcpy`.

use super::copy::string as copy_string;
use crate::types::c_char;

/// Copies a string; returns `to`. C23 7.26.2.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strcpy(to: *mut c_char, from: *const c_char) -> *mut c_char {
    // SAFETY: the caller has room for the string and its NUL.
    unsafe { copy_string(to.cast(), from.cast()) };
    to
}
