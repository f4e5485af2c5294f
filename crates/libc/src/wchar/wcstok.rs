//! `wcstok`.

use super::{wcscspn::wcscspn, wcsspn::wcsspn};
use crate::types::wchar_t;
use core::ptr::null_mut;

/// The next token of a string, which it cuts off with a NUL, or null. `string` is null in all calls but the first; `*rest` keeps the
/// place. C23 7.31.4.6.9.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstok(
    string: *mut wchar_t,
    separators: *const wchar_t,
    rest: *mut *mut wchar_t,
) -> *mut wchar_t {
    // SAFETY: the caller's strings end with a NUL; `rest` is where a call before left off, or null at the end.
    unsafe {
        let mut token = if string.is_null() { *rest } else { string };
        if token.is_null() {
            return token;
        }
        token = token.add(wcsspn(token, separators));
        if *token == 0 {
            *rest = null_mut();
            return null_mut();
        }
        let end = token.add(wcscspn(token, separators));
        if *end == 0 {
            *rest = null_mut();
        } else {
            *end = 0;
            *rest = end.add(1);
        }
        token
    }
}
