//! `lgamma`

use crate::math::lgamma_r::lgamma_r;
use crate::math::signgam::signgam;

/// The natural logarithm of |Γ(`x`)| (C23 7.12.8.3); the sign of Γ(`x`) goes to `signgam` (POSIX).
#[unsafe(no_mangle)]
pub extern "C" fn lgamma(x: f64) -> f64 {
    // SAFETY: signgam is an int; POSIX makes no promise about it between threads.
    unsafe { lgamma_r(x, &raw mut signgam) }
}
