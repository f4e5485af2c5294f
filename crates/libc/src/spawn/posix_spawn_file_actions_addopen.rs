//! `posix_spawn_file_actions_addopen`.

use super::file_actions::{Action, FileActions, Kind, add};
use crate::types::{c_char, c_int, mode_t};

/// Adds that the file of that path, which is copied, is opened as `fd`. POSIX.1-2024. Returns 0 or the error.
///
/// Errors: EBADF: the descriptor is negative; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawn_file_actions_addopen(
    actions: *mut FileActions,
    fd: c_int,
    path: *const c_char,
    flags: c_int,
    mode: mode_t,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { add(actions, Action { flags, mode, ..Action::new(Kind::Open, fd) }, path) }
}
