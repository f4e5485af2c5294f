//! `logp1f`

use crate::math::log1pf::log1pf;

/// The natural logarithm of 1 + `x`, accurate near zero (C23 7.12.6): the newer name of `log1p`. -∞ at -1, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn logp1f(x: f32) -> f32 {
    log1pf(x)
}
