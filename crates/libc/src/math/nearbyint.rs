//! `nearbyint`

use crate::math::instruction::nearest as instruction;

/// The integer nearest to `x`, ties to even (C23 7.12.9.3).
#[unsafe(no_mangle)]
pub extern "C" fn nearbyint(x: f64) -> f64 {
    instruction(x)
}
