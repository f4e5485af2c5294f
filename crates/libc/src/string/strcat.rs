//! `strcat`.

use super::{strcpy::strcpy, strlen::strlen};
use crate::types::c_char;

/// Appends a string; returns `to`. C23 7.26.3.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strcat(to: *mut c_char, from: *const c_char) -> *mut c_char {
    // SAFETY: the caller has room for both strings.
    unsafe { strcpy(to.add(strlen(to)), from) };
    to
}
