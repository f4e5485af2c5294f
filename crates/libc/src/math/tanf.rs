//! `tanf`

use crate::math::trigonometric_float::{LIMIT, reduced};

/// The tangent of `x` radians (C23 7.12.4.9). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn tanf(x: f32) -> f32 {
    // Below 2⁻¹² the tangent is x + x³/3 with nothing in between.
    if x.abs() < 1.0 / 4096.0 {
        return x + x * (x * x) * (1.0 / 3.0);
    }
    if x.abs() < LIMIT {
        let (quadrant, sine, cosine) = reduced(x);
        return if quadrant & 1 == 0 { sine / cosine } else { -cosine / sine } as f32;
    }
    libm::tanf(x)
}
