//! `atanpif`

use crate::math::atanpi::atanpi;

/// The arc tangent of `x` in half turns, between -½ and ½ (C23 7.12.4).
#[unsafe(no_mangle)]
pub extern "C" fn atanpif(x: f32) -> f32 {
    atanpi(x as f64) as f32
}
