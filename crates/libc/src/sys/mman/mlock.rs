//! `mlock`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Keeps pages in memory. POSIX.1-2024 `mlock`.
///
/// Errors: ENOMEM: something there is not mapped, or more than RLIMIT_MEMLOCK; EINVAL: the range wraps; EAGAIN, EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mlock(address: *const c_void, length: size_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mlock(address, length) }.or_errno()
}
