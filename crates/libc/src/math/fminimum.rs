//! `fminimum`

use crate::math::instruction::min;

/// The smaller of `x` and `y`; a NaN if there is one; -0 is below +0 (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fminimum(x: f64, y: f64) -> f64 {
    min(x, y)
}
