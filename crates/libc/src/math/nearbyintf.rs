//! `nearbyintf`

use crate::math::instruction::nearestf as instruction;

/// The integer nearest to `x`, ties to even (C23 7.12.9.3).
#[unsafe(no_mangle)]
pub extern "C" fn nearbyintf(x: f32) -> f32 {
    instruction(x)
}
