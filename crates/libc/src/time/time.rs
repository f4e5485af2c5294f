//! `time`.

use super::clock_gettime::clock_gettime;
use crate::types::time_t;

/// Seconds since 1970, also stored at `result` unless that is null. C23 7.29.2.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn time(result: *mut time_t) -> time_t {
    let mut now = [0; 2];
    // SAFETY: by the contract `result` is null or valid.
    unsafe {
        clock_gettime(0, &raw mut now);
        if !result.is_null() {
            *result = now[0];
        }
    }
    now[0]
}
