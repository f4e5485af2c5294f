//! `textdomain`.

use super::domains;
use crate::internal::errno::OrNull;
use crate::types::c_char;

/// Chooses the domain of `gettext` and `ngettext`, `messages` with an empty name, and returns it; a null name only asks. POSIX.1-2024
/// `textdomain`.
///
/// Errors, as a null pointer: EINVAL for a name beyond NAME_MAX, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn textdomain(domain: *const c_char) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe { domains::choose(domain).or_null() }
}
