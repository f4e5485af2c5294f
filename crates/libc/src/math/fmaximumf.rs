//! `fmaximumf`

use crate::math::instruction::maxf;

/// The greater of `x` and `y`; a NaN if there is one; -0 is below +0 (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fmaximumf(x: f32, y: f32) -> f32 {
    maxf(x, y)
}
