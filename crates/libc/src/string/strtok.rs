//! `strtok`.

use super::strtok_r::strtok_r;
use crate::types::c_char;
use core::ptr::null_mut;

/// The next token of a string, which it cuts off with a NUL, or null. `string` is null in all calls but the first; the place is
/// kept here, for all threads together. C23 7.26.5.9.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strtok(string: *mut c_char, separators: *const c_char) -> *mut c_char {
    static mut REST: *mut c_char = null_mut();
    // SAFETY: as strtok_r; C lets no two threads call this at once.
    unsafe { strtok_r(string, separators, &raw mut REST) }
}
