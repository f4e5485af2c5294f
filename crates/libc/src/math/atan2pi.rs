//! `atan2pi`

use crate::math::wide::{self, Format};

/// The angle of the point (`x`, `y`) in half turns, between -1 and 1; the signs of zeros count (C23 7.12.4).
#[unsafe(no_mangle)]
pub extern "C" fn atan2pi(y: f64, x: f64) -> f64 {
    f64::narrow(wide::atan2_pi(y.widen(), x.widen()))
}
