//! `poll`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_ulong, c_void};

/// Waits for descriptors. POSIX.1-2024 `poll`.
///
/// Errors: EFAULT, EINTR, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn poll(fds: *mut c_void, count: c_ulong, timeout: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::poll(fds, count as usize, timeout) }.or_errno()
}
