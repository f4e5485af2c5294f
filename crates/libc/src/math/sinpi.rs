//! `sinpi`

use crate::math::trigonometric_double::{HALF_TURNS, of_quadrant, reduce_half_turns};
use crate::math::wide::{self, Format};

/// The sine of `x` half turns, sin πx (C23 7.12.4). ±0 with the sign of `x` at whole numbers, NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn sinpi(x: f64) -> f64 {
    if HALF_TURNS.contains(&x.abs()) {
        let (high, low, quadrant) = reduce_half_turns(x);
        return if high == 0.0 && quadrant & 1 == 0 {
            0.0f64.copysign(x)
        } else {
            of_quadrant(high, low, quadrant)
        };
    }
    f64::narrow(wide::sin_pi(x.widen()))
}
