//! `atan2pif`

use crate::math::atan2pi::atan2pi;

/// The angle of the point (`x`, `y`) in half turns, between -1 and 1; the signs of zeros count (C23 7.12.4).
#[unsafe(no_mangle)]
pub extern "C" fn atan2pif(y: f32, x: f32) -> f32 {
    atan2pi(y as f64, x as f64) as f32
}
