//! `fminimum_mag`

use crate::math::extremes::minimum_magnitude;

/// That of `x` and `y` which has the smaller magnitude, the smaller of two that are equal; a NaN if there is one (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fminimum_mag(x: f64, y: f64) -> f64 {
    minimum_magnitude(x, y)
}
