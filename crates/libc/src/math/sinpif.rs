//! `sinpif`

use crate::math::sinpi::sinpi;

/// The sine of `x` half turns, sin πx (C23 7.12.4). ±0 with the sign of `x` at whole numbers, NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn sinpif(x: f32) -> f32 {
    sinpi(x as f64) as f32
}
