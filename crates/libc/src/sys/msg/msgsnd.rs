//! `msgsnd`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Puts a message, a `long` and `size` bytes, into a queue. POSIX.1-2024 `msgsnd`.
///
/// Errors: EACCES, EAGAIN, EFAULT, EIDRM, EINTR, EINVAL, ENOMEM; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn msgsnd(queue: c_int, message: *const c_void, size: size_t, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::msgsnd(queue, message, size, flags) }.or_errno()
}
