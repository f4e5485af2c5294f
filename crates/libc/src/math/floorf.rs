//! `floorf`

use crate::math::instruction::floorf as instruction;

/// The greatest integer not above `x` (C23 7.12.9.2).
#[unsafe(no_mangle)]
pub extern "C" fn floorf(x: f32) -> f32 {
    instruction(x)
}
