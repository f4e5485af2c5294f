//! `getgrent`.

use super::entry::{Group, next};
use crate::internal::errno::OrNull;

/// The next entry of the group database, in static storage; null at its end, or on an error (errno). Lines that are no entry are
/// passed over. POSIX.1-2024 `getgrent`.
///
/// Errors: ENOMEM, those of open(2) and read(2).
#[unsafe(no_mangle)]
pub extern "C" fn getgrent() -> *mut Group {
    next().or_null()
}
