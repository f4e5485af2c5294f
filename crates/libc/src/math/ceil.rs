//! `ceil`

use crate::math::instruction::ceil as instruction;

/// The least integer not below `x` (C23 7.12.9.1).
#[unsafe(no_mangle)]
pub extern "C" fn ceil(x: f64) -> f64 {
    instruction(x)
}
