//! `wcscspn`.

use super::wcschr::wcschr;
use crate::types::wchar_t;

/// How many characters a string begins with that are not in `rejected`. C23 7.31.4.6.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcscspn(string: *const wchar_t, rejected: *const wchar_t) -> usize {
    // SAFETY: the caller's strings end with a NUL, which wcschr finds in any string.
    unsafe {
        let mut length = 0;
        while wcschr(rejected, *string.add(length)).is_null() {
            length += 1;
        }
        length
    }
}
