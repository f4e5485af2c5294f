//! `strnlen`.

use super::vector::{find_within, is};
use crate::types::c_char;

/// The length of a string, or `limit` if it has no NUL before. POSIX.1-2024 `strnlen`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strnlen(string: *const c_char, limit: usize) -> usize {
    // SAFETY: the caller's string ends with a NUL or has `limit` bytes.
    let end = unsafe { find_within(string.cast(), limit, is(0)) };
    if end.is_null() { limit } else { end as usize - string as usize }
}
