//! `atan2pif`

use crate::math::wide::{self, Format};

/// The angle of the point (`x`, `y`) in half turns, between -1 and 1; the signs of zeros count (C23 7.12.4).
#[unsafe(no_mangle)]
pub extern "C" fn atan2pif(y: f32, x: f32) -> f32 {
    f32::narrow(wide::atan2_pi(y.widen(), x.widen()))
}
