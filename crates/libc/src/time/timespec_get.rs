//! `timespec_get`.

use super::clock_gettime::clock_gettime;
use crate::types::c_int;

/// The time on a base: TIME_UTC is the only one. Returns the base, or 0. C23 7.29.2.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timespec_get(time: *mut [i64; 2], base: c_int) -> c_int {
    const TIME_UTC: c_int = 1;
    // SAFETY: by the contract `time` is a struct timespec.
    if base == TIME_UTC && unsafe { clock_gettime(0, time) } == 0 { base } else { 0 }
}
