//! `posix_spawn_file_actions_destroy`.

use super::file_actions::FileActions;
use crate::types::c_int;

/// Frees what the list of actions holds. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawn_file_actions_destroy(actions: *mut FileActions) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { (*actions).clear() };
    0
}
