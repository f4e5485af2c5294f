//! `acoshf`

use crate::math::acosh::acosh;

/// The inverse hyperbolic cosine of `x` (C23 7.12.5.1). NaN below 1.
#[unsafe(no_mangle)]
pub extern "C" fn acoshf(x: f32) -> f32 {
    acosh(x as f64) as f32
}
