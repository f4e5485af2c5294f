//! `semget`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, key_t};

/// The set of semaphores of a key, made if need be (IPC_CREAT). POSIX.1-2024 `semget`.
///
/// Errors: EACCES, EEXIST, EINVAL, ENOENT, ENOMEM, ENOSPC; ENOSYS where the embedder has no semaphores.
#[unsafe(no_mangle)]
pub extern "C" fn semget(key: key_t, count: c_int, flags: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::semget(key, count, flags) }.or_errno()
}
