//! `wcsncmp`.

use crate::types::{c_int, wchar_t};

/// Compares at most `limit` characters of two strings: negative, 0 or positive. C23 7.31.4.5.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsncmp(left: *const wchar_t, right: *const wchar_t, limit: usize) -> c_int {
    for i in 0..limit {
        // SAFETY: the caller's strings end with a NUL or have `limit` characters.
        let (a, b) = unsafe { (*left.add(i), *right.add(i)) };
        if a != b {
            return if a < b { -1 } else { 1 };
        }
        if a == 0 {
            break;
        }
    }
    0
}
