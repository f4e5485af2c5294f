//! `prlimit`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, pid_t};

/// Reads and sets a limit: Linux.
///
/// Errors: EINVAL, EPERM, EFAULT, ESRCH.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn prlimit(pid: pid_t, resource: c_int, new: *const c_void, old: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::prlimit64(pid, resource, new, old) }.or_errno()
}

/// `prlimit`: limits have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn prlimit64(
    pid: pid_t,
    resource: c_int,
    new: *const c_void,
    old: *mut c_void,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { prlimit(pid, resource, new, old) }
}
