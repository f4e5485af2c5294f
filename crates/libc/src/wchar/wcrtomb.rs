//! `wcrtomb`.

use super::multibyte::{State, encode};
use crate::internal::errno::set_errno;
use crate::types::{c_char, wchar_t};

/// Encodes a character to at most MB_CUR_MAX bytes at `to`; returns how many, or (size_t)-1 and EILSEQ if the locale has no such
/// character. 1 if `to` is null. C23 7.31.6.4.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcrtomb(to: *mut c_char, character: wchar_t, _state: *mut State) -> usize {
    if to.is_null() {
        return 1;
    }
    match encode(character as u32) {
        Ok((bytes, length)) => {
            for (i, byte) in bytes.iter().take(length).enumerate() {
                // SAFETY: the caller has room for as many bytes as a character has.
                unsafe { *to.add(i) = *byte as c_char };
            }
            length
        }
        Err(errno) => {
            set_errno(errno);
            usize::MAX
        }
    }
}
