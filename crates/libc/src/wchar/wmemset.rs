//! `wmemset`.

use crate::types::wchar_t;

/// Sets `length` characters; returns `to`. C23 7.31.4.7.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wmemset(to: *mut wchar_t, character: wchar_t, length: usize) -> *mut wchar_t {
    for i in 0..length {
        // SAFETY: the caller's area has `length` characters.
        unsafe { *to.add(i) = character };
    }
    to
}
