//! `posix_spawn_file_actions_init`.

use super::file_actions::FileActions;
use crate::types::c_int;

/// Makes a list of actions, which is empty. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawn_file_actions_init(actions: *mut FileActions) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { actions.write(FileActions::new()) };
    0
}
