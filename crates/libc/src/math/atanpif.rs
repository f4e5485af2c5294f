//! `atanpif`

use crate::math::wide::{self, Format};

/// The arc tangent of `x` in half turns, between -½ and ½ (C23 7.12.4).
#[unsafe(no_mangle)]
pub extern "C" fn atanpif(x: f32) -> f32 {
    f32::narrow(wide::atan_pi(x.widen()))
}
