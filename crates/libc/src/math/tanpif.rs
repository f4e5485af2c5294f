//! `tanpif`

use crate::math::tanpi::tanpi;

/// The tangent of `x` half turns, tan πx (C23 7.12.4). At halves +∞ and -∞ in turn, at whole numbers +0 and -0 in turn; NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn tanpif(x: f32) -> f32 {
    tanpi(x as f64) as f32
}
