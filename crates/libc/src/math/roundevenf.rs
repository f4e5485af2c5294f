//! `roundevenf`

use crate::math::instruction::nearestf;

/// The integer nearest to `x`, ties to even, whatever the rounding direction (C23 7.12.9).
#[unsafe(no_mangle)]
pub extern "C" fn roundevenf(x: f32) -> f32 {
    nearestf(x)
}
