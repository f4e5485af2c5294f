//! `cosh`

use crate::math::pair::{exp_pair, exp_scaled};

/// The hyperbolic cosine of `x` (C23 7.12.5.4).
#[unsafe(no_mangle)]
pub extern "C" fn cosh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude > 711.0 || x.is_nan() {
        return magnitude * f64::INFINITY;
    }
    let (grown, power) = exp_pair(magnitude, 0.0);
    let mut value = grown;
    if power < 40 {
        let (shrunk, other) = exp_pair(-magnitude, 0.0);
        value = grown + shrunk.times(f64::from_bits(((other - power + 1023) as u64) << 52));
    }
    exp_scaled(value, power - 1)
}
