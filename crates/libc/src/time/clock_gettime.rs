//! `clock_gettime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, clockid_t};

/// Reads a clock. POSIX.1-2024 `clock_gettime`.
///
/// Errors: EINVAL: no such clock; EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clock_gettime(clock: clockid_t, time: *mut [i64; 2]) -> c_int {
    // SAFETY: struct timespec is two longs; the kernel checks the address.
    unsafe { syscall::clock_gettime(clock, time) }.or_errno()
}
