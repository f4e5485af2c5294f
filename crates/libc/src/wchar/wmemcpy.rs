//! `wmemcpy`.

use crate::string::memcpy::memcpy;
use crate::types::wchar_t;

/// Copies characters between areas that do not overlap; returns `to`. C23 7.31.4.3.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wmemcpy(to: *mut wchar_t, from: *const wchar_t, length: usize) -> *mut wchar_t {
    // SAFETY: the caller's areas have `length` characters.
    unsafe { memcpy(to.cast(), from.cast(), length * size_of::<wchar_t>()).cast() }
}
