//! `getspent`.

use super::entry::{Spwd, next};
use crate::internal::errno::OrNull;

/// The next entry of /etc/shadow, in static storage; null at its end, or on an error (errno). Lines that are no entry are passed
/// over. shadow(3).
///
/// Errors: EACCES, ENOENT, ENOMEM, others of open(2) and read(2).
#[unsafe(no_mangle)]
pub extern "C" fn getspent() -> *mut Spwd {
    next().or_null()
}
