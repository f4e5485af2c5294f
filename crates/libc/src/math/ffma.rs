//! `ffma`

use crate::internal::f128::F128;
use crate::math::narrowing::fused;

/// `x`·`y` + `z` of double, rounded once, to float (C23 7.12.14).
#[unsafe(no_mangle)]
pub extern "C" fn ffma(x: f64, y: f64, z: f64) -> f32 {
    fused(F128::from(x), F128::from(y), F128::from(z)).to_f32()
}
