//! `wcsstr`.

use super::wcslen::wcslen;
use crate::string::search::search;
use crate::types::wchar_t;

/// The first place where `needle` lies in a string, or null; an empty needle lies at the start. C23 7.31.4.6.7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsstr(string: *const wchar_t, needle: *const wchar_t) -> *mut wchar_t {
    // SAFETY: the caller's strings end with a NUL.
    unsafe {
        if *needle == 0 {
            return string.cast_mut();
        }
        let length = wcslen(needle) * size_of::<wchar_t>();
        let (mut at, mut left) = (string.cast::<u8>(), wcslen(string) * size_of::<wchar_t>());
        loop {
            let found = search(at, left, needle.cast(), length);
            let odd = found as usize % size_of::<wchar_t>();
            if found.is_null() || odd == 0 {
                return found.cast_mut().cast();
            }
            // The bytes of the needle, but across characters: that is no match.
            let next = found.add(size_of::<wchar_t>() - odd);
            left -= next as usize - at as usize;
            at = next;
        }
    }
}
