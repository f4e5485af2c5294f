//! `getpwent`.

use super::entry::{Passwd, next};
use crate::internal::errno::OrNull;

/// The next entry of the user database, in static storage; null at its end, or on an error (errno). Lines that are no entry are
/// passed over. POSIX.1-2024 `getpwent`.
///
/// Errors: ENOMEM, those of open(2) and read(2).
#[unsafe(no_mangle)]
pub extern "C" fn getpwent() -> *mut Passwd {
    next().or_null()
}
