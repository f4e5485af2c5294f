//! `sinhf`

use crate::math::sinh::sinh;

/// The hyperbolic sine of `x` (C23 7.12.5.5).
#[unsafe(no_mangle)]
pub extern "C" fn sinhf(x: f32) -> f32 {
    sinh(x as f64) as f32
}
