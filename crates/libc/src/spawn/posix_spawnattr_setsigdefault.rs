//! `posix_spawnattr_setsigdefault`.

use super::attributes::{Attributes, SignalSet};
use crate::types::c_int;

/// Sets the signals that POSIX_SPAWN_SETSIGDEF gives their default action. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_setsigdefault(
    attributes: *mut Attributes,
    signals: *const SignalSet,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { (*attributes).defaults = *signals };
    0
}
