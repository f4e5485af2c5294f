//! `gettext`.

use super::dcgettext::dcgettext;
use crate::types::c_char;
use core::ptr::null;

/// `dgettext` from textdomain's domain. POSIX.1-2024 `gettext`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gettext(message: *const c_char) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe { dcgettext(null(), message, 5) }
}
