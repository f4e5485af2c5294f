//! Exponentials and powers.

use super::constants::{INVERSE_FACTORIALS, LN_2, LN_10};
use super::{Kind, Wide, limbs, logarithm};
use crate::math::instruction;

/// Beyond 2 to this power an exponential is infinite or zero in every format.
const LIMIT: i32 = 24;

/// A finite number that every format rounds to infinity, and its reciprocal, which they round to zero.
const HUGE: Wide = Wide { exponent: 1 << 28, ..Wide::ONE };
const TINY: Wide = Wide { exponent: -(1 << 28), ..Wide::ONE };

/// eˣ - 1 for |x| < 1/2, relatively accurate.
///
/// For t = x/2⁸, eᵗ - 1 = t + t²·(1/2! + t/3! + …), of which fifteen terms reach 2⁻¹⁷⁰; from there
/// e²ᵗ - 1 = (eᵗ - 1)(eᵗ - 1 + 2), eight times.
pub(super) fn expm1_reduced(x: Wide) -> Wide {
    const HALVINGS: i32 = 8;
    if x.kind != Kind::Finite {
        return x;
    }
    let t = x.scaled(-HALVINGS);
    let terms = INVERSE_FACTORIALS.get(..15).unwrap_or(&[]);
    let rest = Wide::from_fraction(limbs::polynomial(terms, t.to_fraction(), t.negative));
    let mut result = t + t.squared() * rest;
    let two = Wide::ONE.scaled(1);
    for _ in 0..HALVINGS {
        result = result * (result + two);
    }
    result
}

/// 2ᵏ·e^r, or that less 1.
fn scaled_power(r: Wide, k: i32, less_one: bool) -> Wide {
    let small = expm1_reduced(r);
    if !less_one {
        return (small + Wide::ONE).scaled(k);
    }
    if k == 0 {
        return small;
    }
    small.scaled(k) + (Wide::ONE.scaled(k) - Wide::ONE)
}

/// What an exponential returns where |x| is beyond every format, infinite, zero or NaN.
fn at_the_ends(x: Wide) -> Option<Wide> {
    match (x.kind, x.negative) {
        (Kind::Nan, _) => Some(Wide::NAN),
        (Kind::Infinite, false) => Some(Wide::INFINITY),
        (Kind::Infinite, true) => Some(Wide::ZERO),
        (Kind::Zero, _) => Some(Wide::ONE),
        (Kind::Finite, false) if x.exponent > LIMIT => Some(HUGE),
        (Kind::Finite, true) if x.exponent > LIMIT => Some(TINY),
        _ => None,
    }
}

/// eˣ, or eˣ - 1, for a magnitude within the limit: x = k·ln 2 + r.
fn natural(x: Wide, less_one: bool) -> Wide {
    let k = instruction::nearest(x.to_f64() * core::f64::consts::LOG2_E) as i32;
    let r = if k == 0 { x } else { x - Wide::from(k) * LN_2 };
    scaled_power(r, k, less_one)
}

/// eˣ.
pub fn exp(x: Wide) -> Wide {
    at_the_ends(x).unwrap_or_else(|| natural(x, false))
}

/// eˣ - 1.
pub fn expm1(x: Wide) -> Wide {
    if x.is_zero() {
        return x;
    }
    match at_the_ends(x) {
        Some(end) => end - Wide::ONE,
        None => natural(x, true),
    }
}

/// 2ˣ: exact where x is whole.
pub fn exp2(x: Wide) -> Wide {
    at_the_ends(x).unwrap_or_else(|| {
        let k = instruction::nearest(x.to_f64()) as i32;
        scaled_power((x - Wide::from(k)) * LN_2, k, false)
    })
}

/// 10ˣ.
pub fn exp10(x: Wide) -> Wide {
    at_the_ends(x).unwrap_or_else(|| natural(x * LN_10, false))
}

/// 2ˣ - 1, relatively accurate near zero.
pub fn exp2m1(x: Wide) -> Wide {
    if x.is_zero() {
        return x;
    }
    match at_the_ends(x) {
        Some(end) => end - Wide::ONE,
        None => {
            let k = instruction::nearest(x.to_f64()) as i32;
            scaled_power((x - Wide::from(k)) * LN_2, k, true)
        }
    }
}

/// 10ˣ - 1, relatively accurate near zero.
pub fn exp10m1(x: Wide) -> Wide {
    if x.is_zero() {
        return x;
    }
    match at_the_ends(x) {
        Some(end) => end - Wide::ONE,
        None => natural(x * LN_10, true),
    }
}

/// x to the power y, with the special cases of C23 F.10.4.5.
pub fn pow(x: Wide, y: Wide) -> Wide {
    if y.is_zero() || x == Wide::ONE {
        return Wide::ONE;
    }
    if x.is_nan() || y.is_nan() {
        return Wide::NAN;
    }
    let (whole, odd) = y.parity();
    let negative = x.negative && whole && odd;
    if x.is_zero() || x.is_infinite() {
        return if x.is_zero() == y.negative { Wide::INFINITY } else { Wide::ZERO }.with_sign(negative);
    }
    if y.is_infinite() {
        return if x.abs() == Wide::ONE {
            Wide::ONE
        } else if (x.abs() > Wide::ONE) != y.negative {
            Wide::INFINITY
        } else {
            Wide::ZERO
        };
    }
    if x.negative && !whole {
        return Wide::NAN;
    }
    exp(y * logarithm::log(x.abs())).with_sign(negative)
}

impl Wide {
    /// Whether it is a whole number, and whether that is odd.
    pub(super) fn parity(self) -> (bool, bool) {
        if self.kind != Kind::Finite {
            return (self.is_zero(), false);
        }
        let (whole, odd, _) = self.split();
        (whole == self.abs(), odd)
    }

    /// The whole part of the magnitude, whether it is odd, and the fraction of the magnitude. Finite numbers.
    pub(super) fn split(self) -> (Wide, bool, Wide) {
        let magnitude = self.abs();
        if self.kind != Kind::Finite || self.exponent <= 0 {
            return (Wide::ZERO, false, magnitude);
        }
        if self.exponent > 192 {
            return (magnitude, false, Wide::ZERO);
        }
        let integer = limbs::shift_right(self.significand, (192 - self.exponent) as u32);
        let odd = integer[0] & 1 != 0;
        let whole = Wide::from_fraction(integer).scaled(192);
        (whole, odd, magnitude - whole)
    }
}
