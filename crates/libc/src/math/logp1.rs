//! `logp1`

use crate::math::log1p::log1p;

/// The natural logarithm of 1 + `x`, accurate near zero (C23 7.12.6): the newer name of `log1p`. -∞ at -1, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn logp1(x: f64) -> f64 {
    log1p(x)
}
