//! `asinhf`

use crate::math::asinh::asinh;

/// The inverse hyperbolic sine of `x` (C23 7.12.5.2).
#[unsafe(no_mangle)]
pub extern "C" fn asinhf(x: f32) -> f32 {
    asinh(x as f64) as f32
}
