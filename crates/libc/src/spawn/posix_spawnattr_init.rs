//! `posix_spawnattr_init`.

use super::attributes::Attributes;
use crate::types::c_int;

/// Makes attributes that change nothing. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_init(attributes: *mut Attributes) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { attributes.write(Attributes::new()) };
    0
}
