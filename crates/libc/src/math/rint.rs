//! `rint`

use crate::math::instruction::nearest as instruction;

/// The integer nearest to `x`, ties to even (C23 7.12.9.4): the one rounding direction that there is.
#[unsafe(no_mangle)]
pub extern "C" fn rint(x: f64) -> f64 {
    instruction(x)
}
