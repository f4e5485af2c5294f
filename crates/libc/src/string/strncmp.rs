//! `strncmp`.

use super::compare::compare;
use crate::types::{c_char, c_int};

/// Compares at most `limit` bytes of two strings as unsigned: negative, 0 or positive. C23 7.26.4.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strncmp(left: *const c_char, right: *const c_char, limit: usize) -> c_int {
    // SAFETY: the caller's strings end with a NUL or have `limit` bytes.
    unsafe { compare(left.cast(), right.cast(), limit, |byte| byte, |block| block) }
}
