//! `bindtextdomain`.

use super::domains;
use crate::internal::errno::OrNull;
use crate::types::c_char;

/// Binds a domain to the directory of its catalogues and returns the directory; a null `directory` only asks, and gets null if nothing is
/// bound. POSIX.1-2024 `bindtextdomain`.
///
/// Errors, as a null pointer: EINVAL for an empty domain or names that are too long, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bindtextdomain(domain: *const c_char, directory: *const c_char) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe { domains::bind(domain, directory).or_null() }
}
