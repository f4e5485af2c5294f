//! `log10p1f`

use crate::math::wide::{self, Format};

/// The logarithm of 1 + `x` to base 10, accurate near zero (C23 7.12.6). -∞ at -1, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log10p1f(x: f32) -> f32 {
    f32::narrow(wide::log10p1(x.widen()))
}
