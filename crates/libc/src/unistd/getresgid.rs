//! `getresgid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, gid_t};

/// The real, effective and saved group of the process. Linux `getresgid`(2).
///
/// Errors: EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getresgid(real: *mut gid_t, effective: *mut gid_t, saved: *mut gid_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getresgid(real, effective, saved) }.or_errno()
}
