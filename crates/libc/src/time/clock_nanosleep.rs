//! `clock_nanosleep`.

use crate::internal::syscall;
use crate::types::{c_int, clockid_t};

/// Waits on a clock, with TIMER_ABSTIME until a moment. Returns 0 or the error's number. POSIX.1-2024 `clock_nanosleep`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clock_nanosleep(
    clock: clockid_t,
    flags: c_int,
    time: *const [i64; 2],
    left: *mut [i64; 2],
) -> c_int {
    const CLOCK_THREAD_CPUTIME_ID: clockid_t = 3;
    if clock == CLOCK_THREAD_CPUTIME_ID {
        return crate::internal::errno::Errno::EINVAL.0;
    }
    // SAFETY: struct timespec is two longs; the kernel checks the addresses.
    match unsafe { syscall::cancellable::clock_nanosleep(clock, flags, time, left) } {
        Ok(_) => 0,
        Err(errno) => errno.0,
    }
}
