//! `sinh`

use crate::math::pair::{exp_pair, exp_scaled};

/// The hyperbolic sine of `x` (C23 7.12.5.5).
#[unsafe(no_mangle)]
pub extern "C" fn sinh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude < 0.25 {
        if magnitude < 1e-9 {
            return x;
        }
        // Its Taylor series.
        let t = x * x;
        return x + x
            * t
            * (0.16666666666666666
                + t * (0.008333333333333333
                    + t * (0.0001984126984126984
                        + t * (2.7557319223985893e-06
                            + t * (2.505210838544172e-08 + t * 1.6059043836821613e-10)))));
    }
    if magnitude > 711.0 || x.is_nan() {
        return x * f64::INFINITY;
    }
    let (grown, power) = exp_pair(magnitude, 0.0);
    let mut value = grown;
    if power < 40 {
        let (shrunk, other) = exp_pair(-magnitude, 0.0);
        value = grown + -shrunk.times(f64::from_bits(((other - power + 1023) as u64) << 52));
    }
    exp_scaled(value, power - 1).copysign(x)
}
