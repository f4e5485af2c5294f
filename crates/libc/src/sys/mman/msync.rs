//! `msync`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Writes back a file mapping. POSIX.1-2024 `msync`.
///
/// Errors: EBUSY, EINVAL, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn msync(address: *mut c_void, length: size_t, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::msync(address, length, flags) }.or_errno()
}
