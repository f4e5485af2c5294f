//! `log10p1f`

use crate::math::log10p1::log10p1;

/// The logarithm of 1 + `x` to base 10, accurate near zero (C23 7.12.6). -∞ at -1, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log10p1f(x: f32) -> f32 {
    log10p1(x as f64) as f32
}
