//! `wcspbrk`.

use super::wcscspn::wcscspn;
use crate::types::wchar_t;

/// The first character of a string that is in `accepted`, or null. C23 7.31.4.6.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcspbrk(string: *const wchar_t, accepted: *const wchar_t) -> *mut wchar_t {
    // SAFETY: the caller's strings end with a NUL.
    unsafe {
        let found = string.add(wcscspn(string, accepted));
        if *found == 0 { core::ptr::null_mut() } else { found.cast_mut() }
    }
}
