//! `floor`

use crate::math::instruction::floor as instruction;

/// The greatest integer not above `x` (C23 7.12.9.2).
#[unsafe(no_mangle)]
pub extern "C" fn floor(x: f64) -> f64 {
    instruction(x)
}
