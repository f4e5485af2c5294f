//! `roundeven`

use crate::math::instruction::nearest;

/// The integer nearest to `x`, ties to even, whatever the rounding direction (C23 7.12.9).
#[unsafe(no_mangle)]
pub extern "C" fn roundeven(x: f64) -> f64 {
    nearest(x)
}
