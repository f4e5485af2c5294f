//! `atanhf`

use crate::math::atanh::atanh;

/// The inverse hyperbolic tangent of `x` (C23 7.12.5.3). ±∞ at ±1, NaN beyond.
#[unsafe(no_mangle)]
pub extern "C" fn atanhf(x: f32) -> f32 {
    atanh(x as f64) as f32
}
