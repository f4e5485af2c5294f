//! `wcsnlen`.

use super::wmemchr::wmemchr;
use crate::types::wchar_t;

/// The length of a string, or `limit` if it has no NUL before. POSIX.1-2024 `wcsnlen`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsnlen(string: *const wchar_t, limit: usize) -> usize {
    // SAFETY: the caller's string ends with a NUL or has `limit` characters.
    let end = unsafe { wmemchr(string, 0, limit) };
    if end.is_null() { limit } else { (end as usize - string as usize) / size_of::<wchar_t>() }
}
