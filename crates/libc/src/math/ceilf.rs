//! `ceilf`

use crate::math::instruction::ceilf as instruction;

/// The least integer not below `x` (C23 7.12.9.1).
#[unsafe(no_mangle)]
pub extern "C" fn ceilf(x: f32) -> f32 {
    instruction(x)
}
