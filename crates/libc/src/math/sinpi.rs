//! `sinpi`

use crate::math::wide::{self, Format};

/// The sine of `x` half turns, sin πx (C23 7.12.4). ±0 with the sign of `x` at whole numbers, NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn sinpi(x: f64) -> f64 {
    f64::narrow(wide::sin_pi(x.widen()))
}
