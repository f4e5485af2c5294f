//! `recvmmsg`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint, c_void};

/// Receives several messages; the timeout, if there is one, is looked at after each. Returns how many came.
/// Linux `recvmmsg`(2).
///
/// Errors: as `recvmsg`, if there is none; EINVAL: the timeout is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recvmmsg(
    fd: c_int,
    messages: *mut c_void,
    count: c_uint,
    flags: c_uint,
    timeout: *mut c_void,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::recvmmsg(fd, messages, count, flags as c_int, timeout) }.or_errno()
}
