//! `msgget`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, key_t};

/// The queue of a key, made if need be (IPC_CREAT). POSIX.1-2024 `msgget`.
///
/// Errors: EACCES, EEXIST, ENOENT, ENOMEM, ENOSPC; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub extern "C" fn msgget(key: key_t, flags: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::msgget(key, flags) }.or_errno()
}
