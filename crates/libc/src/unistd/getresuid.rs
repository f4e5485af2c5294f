//! `getresuid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, uid_t};

/// The real, effective and saved user of the process. Linux `getresuid`(2).
///
/// Errors: EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getresuid(real: *mut uid_t, effective: *mut uid_t, saved: *mut uid_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getresuid(real, effective, saved) }.or_errno()
}
