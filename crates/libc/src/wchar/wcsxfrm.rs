//! `wcsxfrm`.

use super::{wcslen::wcslen, wmemcpy::wmemcpy};
use crate::types::{c_void, wchar_t};

/// The string whose characters compare as `from` collates: `from` itself, in all locales. Returns its length; if it does not fit in `limit`
/// characters with its NUL, what is at `to` is cut off. C23 7.31.4.5.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsxfrm(to: *mut wchar_t, from: *const wchar_t, limit: usize) -> usize {
    // SAFETY: the caller has room for `limit` characters.
    unsafe {
        let length = wcslen(from);
        if limit > 0 {
            let copied = length.min(limit - 1);
            wmemcpy(to, from, copied);
            *to.add(copied) = 0;
        }
        length
    }
}

/// As `wcsxfrm`, in a given locale. POSIX.1-2024 `wcsxfrm`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsxfrm_l(
    to: *mut wchar_t,
    from: *const wchar_t,
    limit: usize,
    _locale: *mut c_void,
) -> usize {
    // SAFETY: as wcsxfrm.
    unsafe { wcsxfrm(to, from, limit) }
}

/// Another name of `wcsxfrm_l`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wcsxfrm_l(
    to: *mut wchar_t,
    from: *const wchar_t,
    limit: usize,
    _locale: *mut c_void,
) -> usize {
    // SAFETY: as wcsxfrm.
    unsafe { wcsxfrm(to, from, limit) }
}
