//! `mq_getattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, mqd_t};

/// Tells the attributes of a message queue: O_NONBLOCK, its sizes, how many messages are in it. POSIX.1-2024 `mq_getattr`.
///
/// Errors: EBADF; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mq_getattr(queue: mqd_t, attributes: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mq_getsetattr(queue, core::ptr::null::<c_void>(), attributes) }.or_errno()
}
