//! `log2p1`

use crate::math::wide::{self, Format};

/// The logarithm of 1 + `x` to base 2, accurate near zero (C23 7.12.6). -∞ at -1, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log2p1(x: f64) -> f64 {
    f64::narrow(wide::log2p1(x.widen()))
}
