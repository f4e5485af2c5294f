//! `exp2m1f`

use crate::math::exp2m1::exp2m1;

/// 2 to the power `x`, less 1, without the loss of a subtraction (C23 7.12.6).
#[unsafe(no_mangle)]
pub extern "C" fn exp2m1f(x: f32) -> f32 {
    exp2m1(x as f64) as f32
}
