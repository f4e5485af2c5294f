//! `truncf`

use crate::math::instruction::truncf as instruction;

/// `x` without its fraction (C23 7.12.9.9).
#[unsafe(no_mangle)]
pub extern "C" fn truncf(x: f32) -> f32 {
    instruction(x)
}
