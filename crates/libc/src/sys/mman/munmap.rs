//! `munmap`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Removes mappings. POSIX.1-2024 `munmap`.
///
/// Errors: EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn munmap(address: *mut c_void, length: size_t) -> c_int {
    // SAFETY: what is unmapped is the caller's to answer for.
    unsafe { syscall::munmap(address, length) }.or_errno()
}
