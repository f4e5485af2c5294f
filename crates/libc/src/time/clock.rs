//! `clock`.

use super::clock_gettime::clock_gettime;
use crate::types::clock_t;

/// Processor time of the process in microseconds; -1 if it is not known. C23 7.29.2.1.
#[unsafe(no_mangle)]
pub extern "C" fn clock() -> clock_t {
    const CLOCK_PROCESS_CPUTIME_ID: i32 = 2;
    let mut now = [0; 2];
    // SAFETY: the buffer is a struct timespec.
    if unsafe { clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &raw mut now) } != 0 {
        return -1;
    }
    now[0] * 1_000_000 + now[1] / 1000
}
