//! `strxfrm`.

use super::{memcpy::memcpy, strlen::strlen};
use crate::types::{c_char, c_void};

/// The string whose bytes compare as `from` collates: `from` itself, in all locales. Returns its length; it is copied only if it
/// fits in `size` bytes with its NUL. C23 7.26.4.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strxfrm(to: *mut c_char, from: *const c_char, size: usize) -> usize {
    // SAFETY: the caller has room for `size` bytes.
    unsafe {
        let length = strlen(from);
        if length < size {
            memcpy(to.cast(), from.cast(), length + 1);
        }
        length
    }
}

/// As `strxfrm`, in a given locale. POSIX.1-2024 `strxfrm`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strxfrm_l(
    to: *mut c_char,
    from: *const c_char,
    size: usize,
    _locale: *mut c_void,
) -> usize {
    // SAFETY: as strxfrm.
    unsafe { strxfrm(to, from, size) }
}

/// Another name of `strxfrm_l`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __strxfrm_l(
    to: *mut c_char,
    from: *const c_char,
    size: usize,
    _locale: *mut c_void,
) -> usize {
    // SAFETY: as strxfrm.
    unsafe { strxfrm(to, from, size) }
}
