//! `sqrt`

use crate::math::instruction::sqrt as instruction;

/// The square root of `x` (C23 7.12.7.10). NaN below zero.
#[unsafe(no_mangle)]
pub extern "C" fn sqrt(x: f64) -> f64 {
    instruction(x)
}
