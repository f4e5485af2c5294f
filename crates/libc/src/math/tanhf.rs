//! `tanhf`

use crate::math::tanh::tanh;

/// The hyperbolic tangent of `x` (C23 7.12.5.6).
#[unsafe(no_mangle)]
pub extern "C" fn tanhf(x: f32) -> f32 {
    tanh(x as f64) as f32
}
