//! `mq_notify`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, mqd_t};

/// Has the process told once when a message comes into an empty queue, as a `struct sigevent` says: by a signal, or not at all, so
/// that no one else can register; null ends that. POSIX.1-2024 `mq_notify`.
///
/// Errors: EBADF, EBUSY, EINVAL; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mq_notify(queue: mqd_t, event: *const c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mq_notify(queue, event) }.or_errno()
}
