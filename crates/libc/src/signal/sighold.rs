//! `sighold`.

use super::change_mask::{BLOCK, change};
use crate::internal::errno::OrErrno;
use crate::types::c_int;

/// Adds a signal to those that are held back. POSIX.1-2017 `sighold`.
///
/// Errors: EINVAL: no such signal.
#[unsafe(no_mangle)]
pub extern "C" fn sighold(signal: c_int) -> c_int {
    change(BLOCK, signal).map(|_| 0).or_errno()
}
