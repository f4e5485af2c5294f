//! `wmemmove`.

use crate::string::memmove::memmove;
use crate::types::wchar_t;

/// Copies characters between areas that may overlap; returns `to`. C23 7.31.4.3.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wmemmove(to: *mut wchar_t, from: *const wchar_t, length: usize) -> *mut wchar_t {
    // SAFETY: the caller's areas have `length` characters.
    unsafe { memmove(to.cast(), from.cast(), length * size_of::<wchar_t>()).cast() }
}
