//! `wcrtomb`.

use super::multibyte::{State, encode};
use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, wchar_t};

/// Encodes a character to at most MB_CUR_MAX bytes at `to`; returns how many, or (size_t)-1 and EILSEQ if the locale has no such
/// character. 1 if `to` is null. C23 7.31.6.4.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcrtomb(to: *mut c_char, character: wchar_t, _state: *mut State) -> usize {
    if to.is_null() {
        return 1;
    }
    // SAFETY: the caller has room for as many bytes as a character has.
    let length = unsafe { encode(character as u32, to.cast()) };
    if length == 0 {
        set_errno(Errno::EILSEQ);
        return usize::MAX;
    }
    length
}
