//! `posix_spawn_file_actions_addclose`.

use super::file_actions::{Action, FileActions, Kind, add};
use crate::types::c_int;

/// Adds that `fd` is closed; that it is not open is no error then. POSIX.1-2024. Returns 0 or the error.
///
/// Errors: EBADF: the descriptor is negative; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawn_file_actions_addclose(actions: *mut FileActions, fd: c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { add(actions, Action::new(Kind::Close, fd), core::ptr::null()) }
}
