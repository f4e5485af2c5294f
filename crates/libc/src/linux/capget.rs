//! `capget`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Reads capabilities of a thread. Linux `capget`(2); <linux/capability.h> has the structures.
///
/// Errors: EFAULT, EINVAL, ESRCH.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn capget(header: *mut c_void, data: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::capget(header, data) }.or_errno()
}
