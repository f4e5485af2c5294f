//! `ngettext`.

use super::dcngettext::dcngettext;
use crate::types::{c_char, c_ulong};
use core::ptr::null;

/// `dngettext` from textdomain's domain. POSIX.1-2024 `ngettext`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ngettext(single: *const c_char, plural: *const c_char, n: c_ulong) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe { dcngettext(null(), single, plural, n, 5) }
}
