//! `getspnam`.

use super::entry::{Spwd, find_held};
use crate::internal::database::output::bytes_of;
use crate::internal::errno::OrNull;
use crate::types::c_char;

/// The entry of a user in /etc/shadow, in static storage; null if there is none (errno stays as it is), or on an error. shadow(3).
///
/// Errors: EACCES, ENOENT, ENOMEM, others of open(2) and read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getspnam(name: *const c_char) -> *mut Spwd {
    // SAFETY: the caller's name is a C string.
    find_held(unsafe { bytes_of(name) }).or_null()
}
