//! `tanpi`

use crate::math::trigonometric_double::{HALF_TURNS, reduce_half_turns, tangent_of_rest};
use crate::math::wide::{self, Format};

/// The tangent of `x` half turns, tan πx (C23 7.12.4). At halves +∞ and -∞ in turn, at whole numbers +0 and -0 in turn; NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn tanpi(x: f64) -> f64 {
    if HALF_TURNS.contains(&x.abs()) {
        let (high, low, quadrant) = reduce_half_turns(x);
        // Zeros, poles and ±1 are left to the exact reduction.
        if high != 0.0 && high.abs() != core::f64::consts::FRAC_PI_4 {
            return tangent_of_rest(high, low, quadrant);
        }
    }
    f64::narrow(wide::tan_pi(x.widen()))
}
