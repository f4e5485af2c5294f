//! `lgammal`

use crate::internal::f128::F128;
use crate::math::lgammal_r::lgammal_r;
use crate::math::signgam::signgam;

/// The natural logarithm of |Γ(`x`)| (C23 7.12.8.3); the sign of Γ(`x`) goes to `signgam` (POSIX).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lgammal(result: *mut F128, low: u64, high: u64) {
    // SAFETY: signgam is an int; POSIX makes no promise about it between threads.
    unsafe { lgammal_r(result, low, high, &raw mut signgam) }
}
