//! `getgrnam`.

use super::entry::{Group, find_held};
use crate::internal::database::output::bytes_of;
use crate::internal::errno::OrNull;
use crate::types::c_char;

/// The entry of a group, in static storage; null if there is none (errno stays as it is), or on an error. POSIX.1-2024 `getgrnam`.
///
/// Errors: ENOMEM, those of open(2) and read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getgrnam(name: *const c_char) -> *mut Group {
    // SAFETY: the caller's name is a C string.
    let name = unsafe { bytes_of(name) };
    find_held(|entry| entry.name == name).or_null()
}
