//! `fmax`

use crate::math::instruction::max;

/// The greater of `x` and `y`; a NaN counts as missing, -0 is below +0 (C23 7.12.12.2).
#[unsafe(no_mangle)]
pub extern "C" fn fmax(x: f64, y: f64) -> f64 {
    if x.is_nan() {
        return y;
    }
    if y.is_nan() {
        return x;
    }
    max(x, y)
}
