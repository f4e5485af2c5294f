//! `fminf`

use crate::math::instruction::minf;

/// The lesser of `x` and `y`; a NaN counts as missing, -0 is below +0 (C23 7.12.12.3).
#[unsafe(no_mangle)]
pub extern "C" fn fminf(x: f32, y: f32) -> f32 {
    if x.is_nan() {
        return y;
    }
    if y.is_nan() {
        return x;
    }
    minf(x, y)
}
