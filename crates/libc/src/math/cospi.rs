//! `cospi`

use crate::math::trigonometric_double::{HALF_TURNS, of_quadrant, reduce_half_turns};
use crate::math::wide::{self, Format};

/// The cosine of `x` half turns, cos πx (C23 7.12.4). +0 halfway between whole numbers, NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn cospi(x: f64) -> f64 {
    if HALF_TURNS.contains(&x.abs()) {
        let (high, low, quadrant) = reduce_half_turns(x);
        return if high == 0.0 && quadrant & 1 != 0 {
            0.0
        } else {
            of_quadrant(high, low, quadrant.wrapping_add(1))
        };
    }
    f64::narrow(wide::cos_pi(x.widen()))
}
