//! `rsqrtf`

use crate::math::rsqrt::rsqrt;

/// The reciprocal of the square root of `x` (C23 7.12.7). ±∞ at ±0, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn rsqrtf(x: f32) -> f32 {
    rsqrt(x as f64) as f32
}
