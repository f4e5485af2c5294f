//! `fmaximum_numf`

use crate::math::extremes::{maximum, of_numbers};

/// The greater of `x` and `y`; a NaN counts as missing; -0 is below +0 (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fmaximum_numf(x: f32, y: f32) -> f32 {
    of_numbers(x, y, maximum)
}
