//! `clock_getres`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, clockid_t};

/// How finely a clock counts. POSIX.1-2024 `clock_getres`.
///
/// Errors: EINVAL: no such clock.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clock_getres(clock: clockid_t, time: *mut [i64; 2]) -> c_int {
    // SAFETY: struct timespec is two longs, or null; the kernel checks the address.
    unsafe { syscall::clock_getres(clock, time) }.or_errno()
}
