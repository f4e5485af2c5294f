//! `sinf`

use crate::math::trigonometric_float::{LIMIT, sine};

/// The sine of `x` radians (C23 7.12.4.7). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn sinf(x: f32) -> f32 {
    // Below 2⁻¹² the sine is x - x³/6 with nothing in between.
    if x.abs() < 1.0 / 4096.0 {
        return if x == 0.0 { x } else { x - x * (x * x) * (1.0 / 6.0) };
    }
    if x.abs() < LIMIT {
        return sine(x, 0);
    }
    libm::sinf(x)
}
