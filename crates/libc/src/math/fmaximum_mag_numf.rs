//! `fmaximum_mag_numf`

use crate::math::extremes::{maximum_magnitude, of_numbers};

/// That of `x` and `y` which has the greater magnitude, the greater of two that are equal; a NaN counts as missing (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fmaximum_mag_numf(x: f32, y: f32) -> f32 {
    of_numbers(x, y, maximum_magnitude)
}
