//! `wcsdup`.

use super::{wcslen::wcslen, wmemcpy::wmemcpy};
use crate::malloc::replaceable::malloc;
use crate::types::wchar_t;

/// A copy of a string in memory of its own, for `free`; null and ENOMEM when there is none. POSIX.1-2024 `wcsdup`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsdup(string: *const wchar_t) -> *mut wchar_t {
    // SAFETY: the caller's string ends with a NUL.
    unsafe {
        let length = wcslen(string) + 1;
        let copy: *mut wchar_t = malloc(length * size_of::<wchar_t>()).cast();
        if copy.is_null() { copy } else { wmemcpy(copy, string, length) }
    }
}
