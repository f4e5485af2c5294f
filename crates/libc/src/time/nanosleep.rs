//! `nanosleep`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Waits; when a signal handler ran, `left` gets the time that was left. POSIX.1-2024 `nanosleep`.
///
/// Errors: EINTR, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nanosleep(time: *const [i64; 2], left: *mut [i64; 2]) -> c_int {
    // SAFETY: struct timespec is two longs; the kernel checks the addresses.
    unsafe { syscall::cancellable::nanosleep(time, left) }.or_errno()
}
