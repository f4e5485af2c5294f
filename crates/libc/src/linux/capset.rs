//! `capset`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Sets capabilities of the calling thread. Linux `capset`(2); <linux/capability.h> has the structures.
///
/// Errors: EFAULT, EINVAL, EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn capset(header: *mut c_void, data: *const c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::capset(header, data) }.or_errno()
}
