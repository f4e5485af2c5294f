//! `mq_send`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_uint, mqd_t, size_t};

/// Puts a message into a queue. POSIX.1-2024 `mq_send`.
///
/// Errors: EAGAIN, EBADF, EINTR, EINVAL, EMSGSIZE; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mq_send(
    queue: mqd_t,
    message: *const c_char,
    size: size_t,
    priority: c_uint,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::mq_timedsend(queue, message, size, priority, core::ptr::null::<u8>()) }
        .or_errno()
}
