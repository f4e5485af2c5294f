//! `coshf`

use crate::math::cosh::cosh;

/// The hyperbolic cosine of `x` (C23 7.12.5.4).
#[unsafe(no_mangle)]
pub extern "C" fn coshf(x: f32) -> f32 {
    cosh(x as f64) as f32
}
