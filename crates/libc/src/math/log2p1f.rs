//! `log2p1f`

use crate::math::log2p1::log2p1;

/// The logarithm of 1 + `x` to base 2, accurate near zero (C23 7.12.6). -∞ at -1, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log2p1f(x: f32) -> f32 {
    log2p1(x as f64) as f32
}
