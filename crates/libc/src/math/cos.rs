//! `cos`

use crate::math::trigonometric_double::sine;

/// The cosine of `x` radians (C23 7.12.4.5). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn cos(x: f64) -> f64 {
    sine(x, 1).unwrap_or_else(|| libm::cos(x))
}
