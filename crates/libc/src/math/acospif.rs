//! `acospif`

use crate::math::acospi::acospi;

/// The arc cosine of `x` in half turns, between 0 and 1 (C23 7.12.4). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub extern "C" fn acospif(x: f32) -> f32 {
    acospi(x as f64) as f32
}
