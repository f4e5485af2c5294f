//! `sendmmsg`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint, c_void};

/// Sends several messages, and writes to each how many bytes of it were sent. Returns how many messages were.
/// Linux `sendmmsg`(2).
///
/// Errors: as `sendmsg`, if the first fails.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendmmsg(fd: c_int, messages: *mut c_void, count: c_uint, flags: c_uint) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::sendmmsg(fd, messages, count, flags as c_int) }.or_errno()
}
