//! `msgrcv`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_long, c_void, size_t, ssize_t};

/// Takes a message out of a queue: the first; the first of a kind; or, with a negative kind, the first of the lowest kinds up to its
/// absolute value. Returns how many bytes it has. POSIX.1-2024 `msgrcv`.
///
/// Errors: E2BIG, EACCES, EAGAIN, EFAULT, EIDRM, EINTR, EINVAL, ENOMSG; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn msgrcv(
    queue: c_int,
    message: *mut c_void,
    size: size_t,
    kind: c_long,
    flags: c_int,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::msgrcv(queue, message, size, kind, flags) }.or_errno_size()
}
