//! The gamma function and its logarithm.
//!
//! Above [`STIRLING`], Stirling's series: log Γ(z) = (z - ½)·log z - z + ½·log 2π + Σ B₂ₖ/(2k(2k-1)z²ᵏ⁻¹). Between zero and there
//! Γ(x) = Γ(x + n)/(x(x+1)…(x+n-1)); below zero Γ(x) = π/(sin πx·Γ(1-x)).

use super::constants::{HALF_LOG_2_PI, LGAMMA_AT_1, PI, STIRLING_SERIES};
use super::gamma_zeros::near_a_zero;
use super::{Kind, Wide, exp, log, log1p, sin_pi};

/// From here on the terms of Stirling's series that are kept reach 2⁻¹⁶⁰.
const STIRLING: i32 = 40;

/// log Γ(z) for z ≥ [`STIRLING`].
fn stirling(z: Wide) -> Wide {
    let inverse = Wide::ONE / z;
    let square = inverse.squared();
    let mut sum = Wide::ZERO;
    for &coefficient in STIRLING_SERIES.iter().rev() {
        sum = sum * square + coefficient;
    }
    (z - Wide::HALF) * log(z) - z + HALF_LOG_2_PI + sum * inverse
}

/// Γ(x) for a finite x above zero.
fn positive(x: Wide) -> Wide {
    let mut product = Wide::ONE;
    let mut z = x;
    let limit = Wide::from(STIRLING);
    while z < limit {
        product = product * z;
        z = z + Wide::ONE;
    }
    exp(stirling(z)) / product
}

/// Γ(x): ±∞ at ±0, NaN at negative integers and -∞.
pub fn tgamma(x: Wide) -> Wide {
    match x.kind {
        Kind::Nan => return x,
        Kind::Infinite => return if x.negative { Wide::NAN } else { x },
        Kind::Zero => return Wide::INFINITY.with_sign(x.negative),
        Kind::Finite => {}
    }
    if x.negative && x.parity().0 {
        return Wide::NAN;
    }
    // Past 2¹³ all formats overflow, or underflow on the other side with the sign of 1/sin πx.
    let x = if x.is_below(13) {
        x
    } else if x.negative {
        return Wide::ONE.scaled(-(1 << 28)).with_sign(!x.split().1);
    } else {
        return Wide::ONE.scaled(1 << 28);
    };
    if !x.negative {
        return positive(x);
    }
    PI / (sin_pi(x) * positive(Wide::ONE - x))
}

/// log Γ(1 + e) for |e| < 2⁻²⁰: its Taylor series -γe + ζ(2)e²/2 - ζ(3)e³/3 + …
fn near_one(e: Wide) -> Wide {
    if e.is_zero() {
        return Wide::ZERO;
    }
    let mut sum = Wide::ZERO;
    for &coefficient in LGAMMA_AT_1.iter().rev() {
        sum = sum * e + coefficient;
    }
    sum * e
}

/// log |Γ(x)| and whether Γ(x) is negative: ∞ at zero and negative integers.
pub fn lgamma(x: Wide) -> (Wide, bool) {
    match x.kind {
        Kind::Nan => return (x, false),
        Kind::Infinite => return (Wide::INFINITY, false),
        Kind::Zero => return (Wide::INFINITY, x.negative),
        Kind::Finite => {}
    }
    if !x.negative {
        let e = x - Wide::ONE;
        if e.is_below(-20) {
            return (near_one(e), false);
        }
        let e = e - Wide::ONE;
        if e.is_below(-20) {
            // Γ(2 + e) = (1 + e)·Γ(1 + e).
            return (near_one(e) + log1p(e), false);
        }
        let value = if x < Wide::from(STIRLING) { log(positive(x)) } else { stirling(x) };
        return (value, false);
    }
    let (whole, odd) = x.parity();
    if whole {
        return (Wide::INFINITY, false);
    }
    // Near a zero of the logarithm |Γ(x)| is near 1, which is why it is not the sum of two logarithms that is computed.
    if x.is_below(10) {
        let gamma = tgamma(x);
        let value = log(gamma.abs());
        let near = if value.is_below(-50) { near_a_zero(x) } else { None };
        return (near.unwrap_or(value), gamma.negative);
    }
    (log(PI / sin_pi(x).abs()) - lgamma(Wide::ONE - x).0, !odd)
}
