//! `getrlimit`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Reads a limit. POSIX.1-2024 `getrlimit`.
///
/// Errors: EINVAL, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getrlimit(resource: c_int, limit: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::prlimit64(0, resource, core::ptr::null::<u8>(), limit) }.or_errno()
}

/// `getrlimit`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getrlimit64(resource: c_int, limit: *mut c_void) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { getrlimit(resource, limit) }
}
