//! `asinpif`

use crate::math::asinpi::asinpi;

/// The arc sine of `x` in half turns, between -½ and ½ (C23 7.12.4). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub extern "C" fn asinpif(x: f32) -> f32 {
    asinpi(x as f64) as f32
}
