//! `cosf`

use crate::math::trigonometric_float::{LIMIT, sine};

/// The cosine of `x` radians (C23 7.12.4.5). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn cosf(x: f32) -> f32 {
    if x.abs() < LIMIT {
        return sine(x, 1);
    }
    libm::cosf(x)
}
