//! `posix_spawn_file_actions_adddup2`.

use super::file_actions::{Action, FileActions, Kind, add};
use crate::types::c_int;

/// Adds that `fd` becomes a copy of `source`; if they are the same, that exec leaves it open. POSIX.1-2024. Returns 0 or the error.
///
/// Errors: EBADF: a descriptor is negative; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawn_file_actions_adddup2(
    actions: *mut FileActions,
    source: c_int,
    fd: c_int,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        add(
            actions,
            Action { source, ..Action::new(Kind::Duplicate, if source < 0 { source } else { fd }) },
            core::ptr::null(),
        )
    }
}
