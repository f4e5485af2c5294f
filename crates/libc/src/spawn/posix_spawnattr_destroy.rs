//! `posix_spawnattr_destroy`.

use super::attributes::Attributes;
use crate::types::c_int;

/// Gives attributes back, which hold nothing that had to be freed. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_destroy(_attributes: *mut Attributes) -> c_int {
    0
}
