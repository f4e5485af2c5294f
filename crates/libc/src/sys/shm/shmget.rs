//! `shmget`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, key_t, size_t};

/// The shared memory of a key, made if need be (IPC_CREAT). POSIX.1-2024 `shmget`.
///
/// Errors: EACCES, EEXIST, EINVAL, ENFILE, ENOENT, ENOMEM, ENOSPC, EPERM; ENOSYS where the embedder has no shared memory.
#[unsafe(no_mangle)]
pub extern "C" fn shmget(key: key_t, size: size_t, flags: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::shmget(key, size, flags) }.or_errno()
}
