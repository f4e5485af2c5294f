//! `lgammaf`

use crate::math::lgammaf_r::lgammaf_r;
use crate::math::signgam::signgam;

/// The natural logarithm of |Γ(`x`)| (C23 7.12.8.3); the sign of Γ(`x`) goes to `signgam` (POSIX).
#[unsafe(no_mangle)]
pub extern "C" fn lgammaf(x: f32) -> f32 {
    // SAFETY: signgam is an int; POSIX makes no promise about it between threads.
    unsafe { lgammaf_r(x, &raw mut signgam) }
}
