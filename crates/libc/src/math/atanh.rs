//! `atanh`

use crate::math::wide::{self, Format};

/// The inverse hyperbolic tangent of `x` (C23 7.12.5.3). ±∞ at ±1, NaN beyond.
#[unsafe(no_mangle)]
pub extern "C" fn atanh(x: f64) -> f64 {
    f64::narrow(wide::atanh(x.widen()))
}
