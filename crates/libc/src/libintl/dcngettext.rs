//! `dcngettext`.

use super::domains::translate;
use crate::types::{c_char, c_int, c_ulong};

/// The translation of a message of a domain (null: textdomain's) from the catalogues of a category, in the form for `n` things; without a
/// translation `single` for one, else `plural`. It must not be written to, and lives as long as the process. POSIX.1-2024 `dcngettext`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dcngettext(
    domain: *const c_char,
    single: *const c_char,
    plural: *const c_char,
    n: c_ulong,
    category: c_int,
) -> *mut c_char {
    let own = if n == 1 { single } else { plural };
    if single.is_null() {
        return own.cast_mut();
    }
    // SAFETY: by the contract of the C function.
    let found = unsafe { translate(domain, single, Some(n), category) };
    if found.is_null() { own } else { found }.cast_mut()
}
