//! `clock_settime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, clockid_t};

/// Sets a clock. POSIX.1-2024 `clock_settime`.
///
/// Errors: EINVAL, EPERM; ENOSYS where the embedder does not let programs do it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clock_settime(clock: clockid_t, time: *const [i64; 2]) -> c_int {
    // SAFETY: struct timespec is two longs; the kernel checks the address.
    unsafe { syscall::clock_settime(clock, time) }.or_errno()
}
