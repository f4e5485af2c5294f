//! `powr`

use crate::math::pow::pow;
use crate::math::wide::{self, Format};

/// `x` to the power `y` as e^(`y`·log `x`): NaN below zero, and for 0⁰, ∞⁰ and 1^∞, unlike `pow` (C23 7.12.7).
#[unsafe(no_mangle)]
pub extern "C" fn powr(x: f64, y: f64) -> f64 {
    // Where it is no different from the other power.
    if x > 0.0 && x < f64::INFINITY && y.is_finite() {
        return pow(x, y);
    }
    f64::narrow(wide::powr(x.widen(), y.widen()))
}
