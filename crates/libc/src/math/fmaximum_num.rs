//! `fmaximum_num`

use crate::math::extremes::{maximum, of_numbers};

/// The greater of `x` and `y`; a NaN counts as missing; -0 is below +0 (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fmaximum_num(x: f64, y: f64) -> f64 {
    of_numbers(x, y, maximum)
}
