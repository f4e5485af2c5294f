//! `strlen`.

use super::vector::{find, is};
use crate::types::c_char;

/// The length of a string without its NUL. C23 7.26.6.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strlen(string: *const c_char) -> usize {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { find(string.cast(), is(0)) as usize - string as usize }
}
