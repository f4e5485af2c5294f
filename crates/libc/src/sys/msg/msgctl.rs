//! `msgctl`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Asks about a queue, changes or removes it. POSIX.1-2024 `msgctl`; Linux has more commands.
///
/// Errors: EACCES, EFAULT, EIDRM, EINVAL, EPERM; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn msgctl(queue: c_int, command: c_int, data: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::msgctl(queue, command, data) }.or_errno()
}
