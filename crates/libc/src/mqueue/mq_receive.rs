//! `mq_receive`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_uint, mqd_t, size_t, ssize_t};

/// Takes the oldest message of the highest priority out of a queue. Returns its size, and writes its priority, unless `priority` is null.
/// POSIX.1-2024 `mq_receive`.
///
/// Errors: EAGAIN, EBADF, EINTR, EMSGSIZE; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mq_receive(
    queue: mqd_t,
    message: *mut c_char,
    size: size_t,
    priority: *mut c_uint,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::mq_timedreceive(queue, message, size, priority, core::ptr::null::<u8>()) }
        .or_errno_size()
}
