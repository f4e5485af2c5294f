//! `rsqrt`

use crate::math::wide::{self, Format};

/// The reciprocal of the square root of `x` (C23 7.12.7). ±∞ at ±0, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn rsqrt(x: f64) -> f64 {
    f64::narrow(wide::rsqrt(x.widen()))
}
