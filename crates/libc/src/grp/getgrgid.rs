//! `getgrgid`.

use super::entry::{Group, find_held};
use crate::internal::errno::OrNull;
use crate::types::gid_t;

/// The first entry of a group's number, in static storage; null if there is none (errno stays as it is), or on an error.
/// POSIX.1-2024 `getgrgid`.
///
/// Errors: ENOMEM, those of open(2) and read(2).
#[unsafe(no_mangle)]
pub extern "C" fn getgrgid(gid: gid_t) -> *mut Group {
    find_held(|entry| entry.gid == gid).or_null()
}
