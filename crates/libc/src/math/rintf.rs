//! `rintf`

use crate::math::instruction::nearestf as instruction;

/// The integer nearest to `x`, ties to even (C23 7.12.9.4): the one rounding direction that there is.
#[unsafe(no_mangle)]
pub extern "C" fn rintf(x: f32) -> f32 {
    instruction(x)
}
