//! `wcsncat`.

use super::{wcslen::wcslen, wcsnlen::wcsnlen, wmemcpy::wmemcpy};
use crate::types::wchar_t;

/// Appends at most `length` characters of a string, and a NUL; returns `to`. C23 7.31.4.4.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsncat(to: *mut wchar_t, from: *const wchar_t, length: usize) -> *mut wchar_t {
    // SAFETY: the caller has room for both and the NUL.
    unsafe {
        let end = to.add(wcslen(to));
        let copied = wcsnlen(from, length);
        wmemcpy(end, from, copied);
        *end.add(copied) = 0;
    }
    to
}
