//! `mq_timedreceive`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_uint, c_void, mqd_t, size_t, ssize_t};

/// Takes the oldest message of the highest priority out of a queue, waiting for one until the deadline, a time of CLOCK_REALTIME,
/// unless that is null. Returns its size, and writes its priority, unless `priority` is null. POSIX.1-2024 `mq_timedreceive`.
///
/// Errors: EAGAIN, EBADF, EINTR, EINVAL, EMSGSIZE, ETIMEDOUT; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mq_timedreceive(
    queue: mqd_t,
    message: *mut c_char,
    size: size_t,
    priority: *mut c_uint,
    deadline: *const c_void,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::mq_timedreceive(queue, message, size, priority, deadline) }.or_errno_size()
}
