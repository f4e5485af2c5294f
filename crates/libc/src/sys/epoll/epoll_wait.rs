//! `epoll_wait`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Waits until something happens to what an epoll watches, for `timeout` milliseconds at most (forever if it is negative).
/// Fills at most `count` elements of `events`, `struct epoll_event`, and returns how many. Linux: epoll_wait(2).
///
/// Errors: EBADF; EFAULT; EINTR; EINVAL: no epoll, or `count` is not positive.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn epoll_wait(
    epoll: c_int,
    events: *mut c_void,
    count: c_int,
    timeout: c_int,
) -> c_int {
    // SAFETY: the kernel checks every address it is given. Without a mask the call is epoll_wait.
    unsafe { syscall::cancellable::epoll_pwait(epoll, events, count, timeout, core::ptr::null::<u64>(), 8) }
        .or_errno()
}
