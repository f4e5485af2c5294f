//! `setrlimit`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Sets a limit. POSIX.1-2024 `setrlimit`.
///
/// Errors: EINVAL, EPERM, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setrlimit(resource: c_int, limit: *const c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::prlimit64(0, resource, limit, core::ptr::null_mut::<u8>()) }.or_errno()
}

/// `setrlimit`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setrlimit64(resource: c_int, limit: *const c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { setrlimit(resource, limit) }
}
