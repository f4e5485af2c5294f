//! `timespec_getres`.

use super::clock_getres::clock_getres;
use crate::types::c_int;

/// The resolution of the time on a base, unless `resolution` is null: TIME_UTC is the only base. Returns the base, or 0. C23 7.29.2.7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timespec_getres(resolution: *mut [i64; 2], base: c_int) -> c_int {
    const TIME_UTC: c_int = 1;
    // SAFETY: by the contract `resolution` is null or a struct timespec.
    if base == TIME_UTC && unsafe { clock_getres(0, resolution) } == 0 { base } else { 0 }
}
