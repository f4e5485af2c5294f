//! `mq_close`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, mqd_t};

/// Closes a message queue. POSIX.1-2024 `mq_close`.
///
/// Errors: EBADF.
#[unsafe(no_mangle)]
pub extern "C" fn mq_close(queue: mqd_t) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::close(queue) }.or_errno()
}
