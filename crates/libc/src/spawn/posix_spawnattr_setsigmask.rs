//! `posix_spawnattr_setsigmask`.

use super::attributes::{Attributes, SignalSet};
use crate::types::c_int;

/// Sets the blocked signals for POSIX_SPAWN_SETSIGMASK. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_setsigmask(
    attributes: *mut Attributes,
    mask: *const SignalSet,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { (*attributes).mask = *mask };
    0
}
