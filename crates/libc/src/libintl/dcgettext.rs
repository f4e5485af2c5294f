//! `dcgettext`.

use super::domains::translate;
use crate::types::{c_char, c_int};

/// The translation of a message of a domain (null: textdomain's) from the catalogues of a category, or the message. It must not be written to,
/// and lives as long as the process. POSIX.1-2024 `dcgettext`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dcgettext(
    domain: *const c_char,
    message: *const c_char,
    category: c_int,
) -> *mut c_char {
    if message.is_null() {
        return message.cast_mut();
    }
    // SAFETY: by the contract of the C function.
    let found = unsafe { translate(domain, message, None, category) };
    if found.is_null() { message } else { found }.cast_mut()
}
