//! `erfcf`

use crate::math::erfc::erfc;

/// 1 - erf(`x`), without the loss of a subtraction (C23 7.12.8.2).
#[unsafe(no_mangle)]
pub extern "C" fn erfcf(x: f32) -> f32 {
    erfc(x as f64) as f32
}
