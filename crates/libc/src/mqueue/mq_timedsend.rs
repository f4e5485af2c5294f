//! `mq_timedsend`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_uint, c_void, mqd_t, size_t};

/// Puts a message into a queue, waiting for room until the deadline, a time of CLOCK_REALTIME, unless that is null.
/// POSIX.1-2024 `mq_timedsend`.
///
/// Errors: EAGAIN, EBADF, EINTR, EINVAL, EMSGSIZE, ETIMEDOUT; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mq_timedsend(
    queue: mqd_t,
    message: *const c_char,
    size: size_t,
    priority: c_uint,
    deadline: *const c_void,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::mq_timedsend(queue, message, size, priority, deadline) }.or_errno()
}
