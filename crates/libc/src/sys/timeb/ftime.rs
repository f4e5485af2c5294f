//! `ftime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_short, c_ushort, time_t};

/// `struct timeb`.
#[repr(C)]
pub struct Timeb {
    time: time_t,
    milliseconds: c_ushort,
    zone: c_short,
    daylight: c_short,
}

/// The time in seconds and milliseconds; the zone's fields are 0. POSIX.1-2001 `ftime`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftime(to: *mut Timeb) -> c_int {
    const CLOCK_REALTIME: c_int = 0;
    let mut now = [0_i64; 2];
    // SAFETY: struct timespec is two numbers of 64 bits; by the contract `to` can be written.
    unsafe {
        syscall::clock_gettime(CLOCK_REALTIME, &raw mut now).map(|_| {
            let milliseconds = (now[1] / 1_000_000) as c_ushort;
            to.write(Timeb { time: now[0], milliseconds, zone: 0, daylight: 0 });
            0
        })
    }
    .or_errno()
}
