//! `fminimum_magf`

use crate::math::extremes::minimum_magnitude;

/// That of `x` and `y` which has the smaller magnitude, the smaller of two that are equal; a NaN if there is one (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fminimum_magf(x: f32, y: f32) -> f32 {
    minimum_magnitude(x, y)
}
