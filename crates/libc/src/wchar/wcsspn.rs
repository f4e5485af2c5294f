//! `wcsspn`.

use super::wcschr::wcschr;
use crate::types::wchar_t;

/// How many characters a string begins with that are in `accepted`. C23 7.31.4.6.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsspn(string: *const wchar_t, accepted: *const wchar_t) -> usize {
    // SAFETY: the caller's strings end with a NUL.
    unsafe {
        let mut length = 0;
        while *string.add(length) != 0 && !wcschr(accepted, *string.add(length)).is_null() {
            length += 1;
        }
        length
    }
}
