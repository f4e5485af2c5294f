//! `mprotect`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Changes what may be done with pages. POSIX.1-2024 `mprotect`.
///
/// Errors: EACCES, EINVAL, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mprotect(address: *mut c_void, length: size_t, protection: c_int) -> c_int {
    // SAFETY: what is protected is the caller's to answer for.
    unsafe { syscall::mprotect(address, length, protection) }.or_errno()
}
