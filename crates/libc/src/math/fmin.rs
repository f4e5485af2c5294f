//! `fmin`

use crate::math::instruction::min;

/// The lesser of `x` and `y`; a NaN counts as missing, -0 is below +0 (C23 7.12.12.3).
#[unsafe(no_mangle)]
pub extern "C" fn fmin(x: f64, y: f64) -> f64 {
    if x.is_nan() {
        return y;
    }
    if y.is_nan() {
        return x;
    }
    min(x, y)
}
