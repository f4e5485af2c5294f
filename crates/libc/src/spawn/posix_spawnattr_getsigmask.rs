//! `posix_spawnattr_getsigmask`.

use super::attributes::{Attributes, SignalSet};
use crate::types::c_int;

/// Writes the blocked signals of POSIX_SPAWN_SETSIGMASK. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_getsigmask(
    attributes: *const Attributes,
    mask: *mut SignalSet,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { *mask = (*attributes).mask };
    0
}
