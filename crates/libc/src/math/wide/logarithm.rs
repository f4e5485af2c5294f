//! Logarithms.

use super::constants::{LN_2, LOG2_E, LOG10_E, THIRD};
use super::exponential::expm1_reduced;
use super::{Kind, Wide};
use core::f64::consts::FRAC_1_SQRT_2;

/// log(1 + d) for -0.3 < d < 0.42, relatively accurate.
///
/// A double's logarithm y has 53 bits; with E = eʸ - 1, log(1 + d) - y = log((1 + d)/(1 + E)) = 2·artanh(z) with
/// z = (d - E)/(2 + d + E), about 2⁻⁵³·y, so that its cube no longer counts.
pub(super) fn log1p_reduced(d: Wide) -> Wide {
    if d.is_below(-60) {
        return if d.is_zero() { d } else { d - d.squared() * (Wide::HALF - d * THIRD) };
    }
    let y = Wide::from(libm::log1p(d.to_f64()));
    let power = expm1_reduced(y);
    y + ((d - power) / (Wide::ONE.scaled(1) + d + power)).scaled(1)
}

/// x = m·2^e with m between √½ and √2: e and m - 1. For a finite x above zero.
fn split(x: Wide) -> (i32, Wide) {
    let e = if x.leading() < FRAC_1_SQRT_2 { x.exponent - 1 } else { x.exponent };
    (e, x.scaled(-e) - Wide::ONE)
}

/// What a logarithm returns at zero, below it, and for infinity and NaN.
fn at_the_ends(x: Wide) -> Option<Wide> {
    match x.kind {
        Kind::Zero => Some(-Wide::INFINITY),
        Kind::Nan => Some(Wide::NAN),
        _ if x.negative => Some(Wide::NAN),
        Kind::Infinite => Some(Wide::INFINITY),
        Kind::Finite => None,
    }
}

/// The natural logarithm: -∞ at zero, NaN below.
pub fn log(x: Wide) -> Wide {
    at_the_ends(x).unwrap_or_else(|| {
        let (e, d) = split(x);
        Wide::from(e) * LN_2 + log1p_reduced(d)
    })
}

/// The logarithm to base 2: exact for powers of two.
pub fn log2(x: Wide) -> Wide {
    at_the_ends(x).unwrap_or_else(|| {
        let (e, d) = split(x);
        Wide::from(e) + log1p_reduced(d) * LOG2_E
    })
}

/// The logarithm to base 10.
pub fn log10(x: Wide) -> Wide {
    log(x) * LOG10_E
}

/// log(1 + x), relatively accurate near zero: -∞ at -1, NaN below.
pub fn log1p(x: Wide) -> Wide {
    if x.is_zero() {
        return x;
    }
    if x.is_below(-2) { log1p_reduced(x) } else { log(Wide::ONE + x) }
}

/// The logarithm of 1 + x to base 2, relatively accurate near zero.
pub fn log2p1(x: Wide) -> Wide {
    log1p(x) * LOG2_E
}

/// The logarithm of 1 + x to base 10, relatively accurate near zero.
pub fn log10p1(x: Wide) -> Wide {
    log1p(x) * LOG10_E
}
