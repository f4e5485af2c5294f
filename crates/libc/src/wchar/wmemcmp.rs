//! `wmemcmp`.

use crate::types::{c_int, wchar_t};

/// Compares `length` characters: negative, 0 or positive. C23 7.31.4.5.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wmemcmp(left: *const wchar_t, right: *const wchar_t, length: usize) -> c_int {
    for i in 0..length {
        // SAFETY: the caller's areas have `length` characters.
        let (a, b) = unsafe { (*left.add(i), *right.add(i)) };
        if a != b {
            return if a < b { -1 } else { 1 };
        }
    }
    0
}
