//! `fmaximum_mag`

use crate::math::extremes::maximum_magnitude;

/// That of `x` and `y` which has the greater magnitude, the greater of two that are equal; a NaN if there is one (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fmaximum_mag(x: f64, y: f64) -> f64 {
    maximum_magnitude(x, y)
}
