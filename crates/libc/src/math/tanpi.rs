//! `tanpi`

use crate::math::wide::{self, Format};

/// The tangent of `x` half turns, tan πx (C23 7.12.4). At halves +∞ and -∞ in turn, at whole numbers +0 and -0 in turn; NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn tanpi(x: f64) -> f64 {
    f64::narrow(wide::tan_pi(x.widen()))
}
