//! `epoll_pwait2`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// As `epoll_pwait`, with nanoseconds; null waits forever. Linux: epoll_pwait2(2).
///
/// Errors: as `epoll_wait`; EINVAL also for a time that is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn epoll_pwait2(
    epoll: c_int,
    events: *mut c_void,
    count: c_int,
    timeout: *const [i64; 2],
    mask: *const u64,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::epoll_pwait2(epoll, events, count, timeout, mask, 8) }.or_errno()
}
