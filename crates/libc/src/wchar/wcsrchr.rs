//! `wcsrchr`.

use super::wcslen::wcslen;
use crate::types::wchar_t;

/// The last `character` of a string, its NUL included, or null. C23 7.31.4.6.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsrchr(string: *const wchar_t, character: wchar_t) -> *mut wchar_t {
    // SAFETY: the caller's string ends with a NUL; `at` goes down to its start.
    unsafe {
        let mut left = wcslen(string) + 1;
        while left > 0 {
            left -= 1;
            if *string.add(left) == character {
                return string.add(left).cast_mut();
            }
        }
    }
    core::ptr::null_mut()
}
