//! `mq_setattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, mqd_t};

/// Sets the O_NONBLOCK of a message queue, and tells its attributes as they were, unless `old` is null.
/// POSIX.1-2024 `mq_setattr`.
///
/// Errors: EBADF, EINVAL; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mq_setattr(queue: mqd_t, new: *const c_void, old: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mq_getsetattr(queue, new, old) }.or_errno()
}
