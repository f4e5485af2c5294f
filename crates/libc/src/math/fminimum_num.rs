//! `fminimum_num`

use crate::math::extremes::{minimum, of_numbers};

/// The smaller of `x` and `y`; a NaN counts as missing; -0 is below +0 (C23 7.12.12).
#[unsafe(no_mangle)]
pub extern "C" fn fminimum_num(x: f64, y: f64) -> f64 {
    of_numbers(x, y, minimum)
}
