//! `trunc`

use crate::math::instruction::trunc as instruction;

/// `x` without its fraction (C23 7.12.9.9).
#[unsafe(no_mangle)]
pub extern "C" fn trunc(x: f64) -> f64 {
    instruction(x)
}
