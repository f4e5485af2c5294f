//! `dngettext`.

use super::dcngettext::dcngettext;
use crate::types::{c_char, c_ulong};

/// `dcngettext` from the catalogues of LC_MESSAGES. POSIX.1-2024 `dngettext`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dngettext(
    domain: *const c_char,
    single: *const c_char,
    plural: *const c_char,
    n: c_ulong,
) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe { dcngettext(domain, single, plural, n, 5) }
}
