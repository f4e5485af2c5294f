//! `strcmp`.

use super::compare::compare;
use crate::types::{c_char, c_int};

/// Compares two strings as unsigned bytes: negative, 0 or positive. C23 7.26.4.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strcmp(left: *const c_char, right: *const c_char) -> c_int {
    // SAFETY: the caller's strings end with a NUL.
    unsafe { compare(left.cast(), right.cast(), usize::MAX, |byte| byte, |block| block) }
}
