//! `sin`

use crate::math::trigonometric_double::sine;

/// The sine of `x` radians (C23 7.12.4.7). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn sin(x: f64) -> f64 {
    sine(x, 0).unwrap_or_else(|| libm::sin(x))
}
