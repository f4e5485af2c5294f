//! `settimeofday`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Sets the time, the zone, or both. BSD; Linux `settimeofday`(2).
///
/// Errors: EPERM, EINVAL, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn settimeofday(time: *const c_void, zone: *const c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::settimeofday(time, zone) }.or_errno()
}
