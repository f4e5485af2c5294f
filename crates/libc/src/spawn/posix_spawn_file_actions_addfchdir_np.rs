//! `posix_spawn_file_actions_addfchdir_np`.

use super::file_actions::{Action, FileActions, Kind, add};
use crate::types::c_int;

/// Adds that the directory that `fd` is open on becomes the current one. musl and glibc, before POSIX had it. Returns 0 or the error.
///
/// Errors: EBADF: the descriptor is negative; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawn_file_actions_addfchdir_np(
    actions: *mut FileActions,
    fd: c_int,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { add(actions, Action::new(Kind::ChangeDirectoryTo, fd), core::ptr::null()) }
}
