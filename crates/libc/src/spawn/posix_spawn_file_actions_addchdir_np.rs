//! `posix_spawn_file_actions_addchdir_np`.

use super::file_actions::{Action, FileActions, Kind, add};
use crate::types::{c_char, c_int};

/// Adds that the directory of that path, which is copied, becomes the current one. musl and glibc, before POSIX had it. Returns 0 or the error.
///
/// Errors: ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawn_file_actions_addchdir_np(
    actions: *mut FileActions,
    path: *const c_char,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { add(actions, Action::new(Kind::ChangeDirectory, 0), path) }
}
