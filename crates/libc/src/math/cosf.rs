//! `cosf`

use crate::math::trigonometric_float::{LIMIT, reduced};

/// The cosine of `x` radians (C23 7.12.4.5). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn cosf(x: f32) -> f32 {
    if x.abs() < LIMIT {
        let (quadrant, sine, cosine) = reduced(x);
        let value = if quadrant & 1 == 0 { cosine } else { sine };
        return if (quadrant + 1) & 2 == 0 { value } else { -value } as f32;
    }
    libm::cosf(x)
}
