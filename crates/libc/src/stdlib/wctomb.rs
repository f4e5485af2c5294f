//! `wctomb`.

use crate::types::{c_char, c_int, wchar_t};
use crate::wchar::wcrtomb::wcrtomb;

/// Encodes a character to at most MB_CUR_MAX bytes at `to`; returns how many, -1 and EILSEQ if the locale has no such character, or 0 if
/// `to` is null (there are no shift states). C23 7.24.7.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wctomb(to: *mut c_char, character: wchar_t) -> c_int {
    if to.is_null() {
        return 0;
    }
    // SAFETY: the caller has room.
    unsafe { wcrtomb(to, character, core::ptr::null_mut()) as c_int }
}
