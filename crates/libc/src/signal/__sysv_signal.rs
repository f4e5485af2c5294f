//! `__sysv_signal`.

use super::signal::signal;
use crate::types::c_int;

/// As [`signal`]: the name that programs compiled for other C libraries call under some feature-test macros. As in musl, the handler
/// stays.
///
/// Errors: EINVAL: no such signal (result SIG_ERR).
#[unsafe(no_mangle)]
pub extern "C" fn __sysv_signal(number: c_int, handler: usize) -> usize {
    signal(number, handler)
}
