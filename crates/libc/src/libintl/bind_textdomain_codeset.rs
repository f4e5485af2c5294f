//! `bind_textdomain_codeset`.

use crate::internal::errno::{Errno, set_errno};
use crate::types::c_char;
use core::ptr::null_mut;

unsafe extern "C" {
    fn strcasecmp(left: *const c_char, right: *const c_char) -> i32;
}

/// Says which encoding a domain's messages shall have: always UTF-8's, which is all that can be asked for. Returns null, as a domain for which
/// nothing was chosen. POSIX.1-2024 `bind_textdomain_codeset`.
///
/// Errors: EINVAL for another encoding.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bind_textdomain_codeset(
    _domain: *const c_char,
    codeset: *const c_char,
) -> *mut c_char {
    // SAFETY: by the contract `codeset` is null or a C string.
    if !codeset.is_null() && unsafe { strcasecmp(codeset, c"UTF-8".as_ptr()) } != 0 {
        set_errno(Errno::EINVAL);
    }
    null_mut()
}
