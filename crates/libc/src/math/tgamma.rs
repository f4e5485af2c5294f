//! `tgamma`

use crate::math::instruction::floor;
use crate::math::pair::{exp_scaled, gamma};
use crate::math::wide::{self, Format};

/// The gamma function of `x` (C23 7.12.8.4). ±∞ at ±0; NaN at negative integers and -∞.
#[unsafe(no_mangle)]
pub extern "C" fn tgamma(x: f64) -> f64 {
    if x > 172.0 {
        return f64::INFINITY;
    }
    if x.abs() < 1e-17 {
        // 1/x - γ: ±∞ at ±0.
        return 1.0 / x;
    }
    if x > STIRLING || x > -100.0 && floor(x) != x {
        let (value, power) = gamma::gamma(x);
        if x > STIRLING {
            return exp_scaled(value, power);
        }
        // Far from the ends of the range, but for the shape of the quotient.
        return value.value() * f64::from_bits(((power + 1023) as u64) << 52);
    }
    f64::narrow(wide::tgamma(x.widen()))
}

const STIRLING: f64 = gamma::STIRLING;
