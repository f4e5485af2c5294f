//! `posix_spawnattr_setflags`.

use super::attributes::{Attributes, is_flags};
use crate::internal::errno::Errno;
use crate::types::{c_int, c_short};

/// Sets the flags (`POSIX_SPAWN_*`). Returns 0 or the error. POSIX.1-2024.
///
/// Errors: EINVAL: unknown flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_setflags(attributes: *mut Attributes, flags: c_short) -> c_int {
    if !is_flags(flags) {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract of the C function.
    unsafe { (*attributes).flags = c_int::from(flags) };
    0
}
