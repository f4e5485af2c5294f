//! `mbstowcs`.

use crate::types::{c_char, wchar_t};
use crate::wchar::{mbsrtowcs::mbsrtowcs, multibyte::State};

/// Decodes a string to at most `limit` characters; returns how many before the NUL, or (size_t)-1 and EILSEQ. A null `to` only counts.
/// C23 7.24.8.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbstowcs(to: *mut wchar_t, from: *const c_char, limit: usize) -> usize {
    let (mut from, mut state) = (from, State::INITIAL);
    // SAFETY: the caller's string ends with a NUL.
    unsafe { mbsrtowcs(to, &raw mut from, limit, &raw mut state) }
}
