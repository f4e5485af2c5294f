//! `getpwuid`.

use super::entry::{Passwd, find_held};
use crate::internal::errno::OrNull;
use crate::types::uid_t;

/// The first entry of a user's number, in static storage; null if there is none (errno stays as it is), or on an error.
/// POSIX.1-2024 `getpwuid`.
///
/// Errors: ENOMEM, those of open(2) and read(2).
#[unsafe(no_mangle)]
pub extern "C" fn getpwuid(uid: uid_t) -> *mut Passwd {
    find_held(|entry| entry.uid == uid).or_null()
}
