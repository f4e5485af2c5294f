//! `dgettext`.

use super::dcgettext::dcgettext;
use crate::types::c_char;

/// `dcgettext` from the catalogues of LC_MESSAGES. POSIX.1-2024 `dgettext`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dgettext(domain: *const c_char, message: *const c_char) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe { dcgettext(domain, message, 5) }
}
