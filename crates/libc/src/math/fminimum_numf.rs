//! `fminimum_numf`

use crate::math::extremes::{minimum, of_numbers};

/// The smaller of `x` and `y`; a NaN counts as missing; -0 is below +0 (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fminimum_numf(x: f32, y: f32) -> f32 {
    of_numbers(x, y, minimum)
}
