//! `atanh`

use crate::math::pair::{Pair, log_pair, two_sum};

/// The inverse hyperbolic tangent of `x` (C23 7.12.5.3). ±∞ at ±1, NaN beyond.
#[unsafe(no_mangle)]
pub extern "C" fn atanh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude < 0.03125 {
        if magnitude < 1e-9 {
            return x;
        }
        // Its Taylor series.
        let t = x * x;
        return x + x
            * t
            * (0.3333333333333333
                + t * (0.2
                    + t * (0.14285714285714285
                        + t * (0.1111111111111111 + t * (0.09090909090909091 + t * 0.07692307692307693)))));
    }
    if magnitude >= 1.0 {
        return if magnitude == 1.0 { x * f64::INFINITY } else { f64::NAN };
    }
    if x.is_nan() {
        return x;
    }
    let quotient = two_sum(1.0, magnitude).divided_by(two_sum(1.0, -magnitude));
    let value = log_pair(quotient.hi) + Pair::from(quotient.lo / quotient.hi);
    (0.5 * value.value()).copysign(x)
}
