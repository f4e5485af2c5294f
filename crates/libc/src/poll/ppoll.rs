//! `ppoll`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_ulong, c_void};

/// As `poll`, with nanoseconds and a signal mask for the time of the call. POSIX.1-2024 `ppoll`.
///
/// Errors: EFAULT, EINTR, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ppoll(
    fds: *mut c_void,
    count: c_ulong,
    timeout: *const [i64; 2],
    mask: *const u64,
) -> c_int {
    // The kernel writes the time left back, which POSIX forbids.
    // SAFETY: by the contract `timeout` is null or a struct timespec; the rest the kernel checks.
    unsafe {
        let mut left = if timeout.is_null() { [0; 2] } else { *timeout };
        let left = if timeout.is_null() { core::ptr::null_mut() } else { &raw mut left };
        syscall::cancellable::ppoll(fds, count as usize, left, mask, 8)
    }
    .or_errno()
}
