//! `wcstombs`.

use crate::types::{c_char, wchar_t};
use crate::wchar::wcsrtombs::wcsrtombs;

/// Encodes a string to at most `limit` bytes; returns how many before the NUL, or (size_t)-1 and EILSEQ. A null `to` only counts.
/// C23 7.24.8.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstombs(to: *mut c_char, from: *const wchar_t, limit: usize) -> usize {
    let mut from = from;
    // SAFETY: the caller's string ends with a NUL.
    unsafe { wcsrtombs(to, &raw mut from, limit, core::ptr::null_mut()) }
}
