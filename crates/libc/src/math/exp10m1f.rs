//! `exp10m1f`

use crate::math::exp10m1::exp10m1;

/// 10 to the power `x`, less 1, without the loss of a subtraction (C23 7.12.6).
#[unsafe(no_mangle)]
pub extern "C" fn exp10m1f(x: f32) -> f32 {
    exp10m1(x as f64) as f32
}
