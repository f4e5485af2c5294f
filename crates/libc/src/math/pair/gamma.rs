//! Γ and log Γ to 58 bits and more, by Stirling's series above 12 and by Γ(x) = Γ(x + n)/(x(x+1)…(x+n-1)) below; see
//! `wide/gamma.rs`, to which is left what this cannot reach.

use super::{Pair, exp_pair, log_pair, two_sum};

/// From here on eleven terms of the series reach 2⁻⁶⁶.
pub const STIRLING: f64 = 12.0;

/// ½·log 2π.
const HALF_LOG_2_PI: Pair = Pair::new(0.9189385332046728, -3.8782941580672414e-17);

/// log Γ(z) for z between [`STIRLING`] and 10³⁰⁰.
pub fn log_gamma(z: Pair) -> Pair {
    let inverse = 1.0 / z.hi;
    let t = inverse * inverse;
    let series = inverse
        * (0.08333333333333333
            + t * (-0.002777777777777778
                + t * (0.0007936507936507937
                    + t * (-0.0005952380952380953
                        + t * (0.0008417508417508417
                            + t * (-0.0019175269175269176
                                + t * (0.00641025641025641
                                    + t * (-0.029550653594771242
                                        + t * (0.17964437236883057
                                            + t * (-1.3924322169059011 + t * 13.402864044168393))))))))));
    let log = log_pair(z.hi) + Pair::from(z.lo * inverse);
    (z + Pair::from(-0.5)) * log + -z + HALF_LOG_2_PI + Pair::from(series)
}

/// Γ(x) as a pair and a power of two, for x between -100 and 172 and not whole below 1, its magnitude above 2⁻⁵⁰.
pub fn gamma(x: f64) -> (Pair, i32) {
    let mut product = Pair::from(1.0);
    let mut shift = 0.0;
    while x + shift < STIRLING {
        product = product * two_sum(x, shift);
        shift += 1.0;
    }
    let log = log_gamma(two_sum(x, shift));
    let (value, power) = exp_pair(log.hi, log.lo);
    if shift == 0.0 { (value, power) } else { (value.divided_by(product), power) }
}
