//! `c32rtomb`.

use crate::types::{c_char, wchar_t};
use crate::wchar::{multibyte::State, wcrtomb::wcrtomb};

/// Encodes a character, as `wcrtomb` does. C23 7.30.1.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn c32rtomb(to: *mut c_char, character: u32, state: *mut State) -> usize {
    // SAFETY: as wcrtomb.
    unsafe { wcrtomb(to, character as wchar_t, state) }
}
