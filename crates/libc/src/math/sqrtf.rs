//! `sqrtf`

use crate::math::instruction::sqrtf as instruction;

/// The square root of `x` (C23 7.12.7.10). NaN below zero.
#[unsafe(no_mangle)]
pub extern "C" fn sqrtf(x: f32) -> f32 {
    instruction(x)
}
