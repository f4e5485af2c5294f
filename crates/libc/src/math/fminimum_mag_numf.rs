//! `fminimum_mag_numf`

use crate::math::extremes::{minimum_magnitude, of_numbers};

/// That of `x` and `y` which has the smaller magnitude, the smaller of two that are equal; a NaN counts as missing (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fminimum_mag_numf(x: f32, y: f32) -> f32 {
    of_numbers(x, y, minimum_magnitude)
}
