//! `gettimeofday`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Seconds and microseconds since 1970. POSIX.1-2017 `gettimeofday`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gettimeofday(time: *mut [i64; 2], _zone: *mut c_void) -> c_int {
    if time.is_null() {
        return 0;
    }
    let mut now = [0i64; 2];
    // SAFETY: struct timespec is two longs; by the contract `time` is a struct timeval, two longs.
    unsafe {
        let result = syscall::clock_gettime(0, &raw mut now);
        *time = [now[0], now[1] / 1000];
        result
    }
    .or_errno()
}
