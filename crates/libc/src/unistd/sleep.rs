//! `sleep`.

use crate::internal::syscall;
use crate::types::c_uint;

/// Waits; returns the seconds left if a signal handler ran. POSIX.1-2024 `sleep`.
#[unsafe(no_mangle)]
pub extern "C" fn sleep(seconds: c_uint) -> c_uint {
    let mut time = [seconds as i64, 0];
    // SAFETY: struct timespec is two longs; on EINTR the call writes back what is left.
    match unsafe { syscall::cancellable::nanosleep(&raw const time, &raw mut time) } {
        Ok(_) => 0,
        Err(_) => time[0] as c_uint,
    }
}
