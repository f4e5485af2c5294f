//! `ffmal`

use crate::internal::f128::F128;
use crate::math::narrowing::fused;

/// `x`·`y` + `z` of long double, rounded once, to float (C23 7.12.14).
#[unsafe(no_mangle)]
pub extern "C" fn ffmal(x_low: u64, x_high: u64, y_low: u64, y_high: u64, z_low: u64, z_high: u64) -> f32 {
    fused(
        F128::from_halves(x_low, x_high),
        F128::from_halves(y_low, y_high),
        F128::from_halves(z_low, z_high),
    )
    .to_f32()
}
