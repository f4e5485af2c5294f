//! `wcswidth`.

use super::wcwidth::wcwidth;
use crate::types::{c_int, wchar_t};

/// How many columns the first `limit` characters of a string take; -1 if one of them cannot be printed. POSIX.1-2024 `wcswidth`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcswidth(string: *const wchar_t, limit: usize) -> c_int {
    let mut columns = 0;
    for i in 0..limit {
        // SAFETY: the caller's string ends with a NUL or has `limit` characters.
        let character = unsafe { *string.add(i) };
        if character == 0 {
            break;
        }
        let width = wcwidth(character);
        if width < 0 {
            return -1;
        }
        columns += width;
    }
    columns
}
