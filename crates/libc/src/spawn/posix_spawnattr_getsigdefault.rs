//! `posix_spawnattr_getsigdefault`.

use super::attributes::{Attributes, SignalSet};
use crate::types::c_int;

/// Writes the signals of POSIX_SPAWN_SETSIGDEF. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_getsigdefault(
    attributes: *const Attributes,
    signals: *mut SignalSet,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { *signals = (*attributes).defaults };
    0
}
