//! `munlock`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Lets pages go again. POSIX.1-2024 `munlock`.
///
/// Errors: ENOMEM: something there is not mapped; EINVAL: the range wraps.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn munlock(address: *const c_void, length: size_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::munlock(address, length) }.or_errno()
}
