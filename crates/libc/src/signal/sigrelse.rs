//! `sigrelse`.

use super::change_mask::{UNBLOCK, change};
use crate::internal::errno::OrErrno;
use crate::types::c_int;

/// Takes a signal out of those that are held back. POSIX.1-2017 `sigrelse`.
///
/// Errors: EINVAL: no such signal.
#[unsafe(no_mangle)]
pub extern "C" fn sigrelse(signal: c_int) -> c_int {
    change(UNBLOCK, signal).map(|_| 0).or_errno()
}
