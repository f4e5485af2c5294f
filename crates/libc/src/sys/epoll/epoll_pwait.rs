//! `epoll_pwait`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// As `epoll_wait`, with a signal mask for the time of the call. Linux: epoll_pwait(2).
///
/// Errors: as `epoll_wait`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn epoll_pwait(
    epoll: c_int,
    events: *mut c_void,
    count: c_int,
    timeout: c_int,
    mask: *const u64,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::epoll_pwait(epoll, events, count, timeout, mask, 8) }.or_errno()
}
