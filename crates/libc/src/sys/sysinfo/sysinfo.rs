//! `sysinfo`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// How the system is doing: Linux.
///
/// Errors: EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sysinfo(info: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::sysinfo(info) }.or_errno()
}
