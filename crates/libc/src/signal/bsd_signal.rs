//! `bsd_signal`.

use super::signal::signal;
use crate::types::c_int;

/// As [`signal`], which does the same here. POSIX.1-2001 `bsd_signal`.
///
/// Errors: EINVAL: no such signal (result SIG_ERR).
#[unsafe(no_mangle)]
pub extern "C" fn bsd_signal(number: c_int, handler: usize) -> usize {
    signal(number, handler)
}
