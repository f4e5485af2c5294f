//! Sums, products, quotients, square roots and comparisons of [`Wide`] numbers.

use super::limbs::{self, Limbs};
use super::{Kind, Wide};
use crate::math::instruction;
use core::cmp::Ordering;
use core::ops::{Add, Div, Mul, Neg, Sub};

impl Neg for Wide {
    type Output = Wide;
    #[inline]
    fn neg(self) -> Wide {
        Wide { negative: !self.negative, ..self }
    }
}

/// Sum of magnitudes, with the sign of `a`; `a` has the larger exponent or an equal one.
fn sum(a: Wide, b: Wide) -> Wide {
    let (significand, carry) = limbs::add(a.significand, limbs::shift_right(b.significand, distance(a, b)));
    if !carry {
        return Wide { significand, ..a };
    }
    let mut significand = limbs::shift_right(significand, 1);
    significand[2] |= 1 << 63;
    Wide { exponent: a.exponent + 1, significand, ..a }
}

/// Difference of magnitudes, with the sign of `a`; `a` has the larger exponent, or an equal one and the larger significand.
fn difference(a: Wide, b: Wide) -> Wide {
    let shifted = limbs::shift_right(b.significand, distance(a, b));
    let rest = limbs::subtract(a.significand, shifted);
    if limbs::is_zero(rest) {
        return Wide::ZERO;
    }
    let (significand, shift) = limbs::normalize(rest);
    Wide { exponent: a.exponent - shift, significand, ..a }
}

fn distance(a: Wide, b: Wide) -> u32 {
    a.exponent.wrapping_sub(b.exponent) as u32
}

impl Add for Wide {
    type Output = Wide;
    #[inline]
    fn add(self, other: Wide) -> Wide {
        if self.kind == Kind::Finite && other.kind == Kind::Finite {
            let smaller = self.exponent < other.exponent
                || self.exponent == other.exponent && limbs::less(self.significand, other.significand);
            let (a, b) = if smaller { (other, self) } else { (self, other) };
            return if a.negative == b.negative { sum(a, b) } else { difference(a, b) };
        }
        match (self.kind, other.kind) {
            (Kind::Nan, _) | (_, Kind::Nan) => Wide::NAN,
            (Kind::Infinite, Kind::Infinite) if self.negative != other.negative => Wide::NAN,
            (Kind::Zero, Kind::Zero) => self.with_sign(self.negative && other.negative),
            (Kind::Infinite, _) | (_, Kind::Zero) => self,
            _ => other,
        }
    }
}

impl Sub for Wide {
    type Output = Wide;
    #[inline]
    fn sub(self, other: Wide) -> Wide {
        self + -other
    }
}

impl Mul for Wide {
    type Output = Wide;
    #[inline]
    fn mul(self, other: Wide) -> Wide {
        let negative = self.negative != other.negative;
        if self.kind == Kind::Finite && other.kind == Kind::Finite {
            let product = limbs::multiply(self.significand, other.significand);
            let exponent = self.exponent.saturating_add(other.exponent);
            if product[2] >> 63 != 0 {
                return Wide { kind: Kind::Finite, negative, exponent, significand: product };
            }
            let (significand, shift) = limbs::normalize(product);
            return Wide {
                kind: Kind::Finite,
                negative,
                exponent: exponent.saturating_sub(shift),
                significand,
            };
        }
        match (self.kind, other.kind) {
            (Kind::Nan, _) | (_, Kind::Nan) | (Kind::Infinite, Kind::Zero) | (Kind::Zero, Kind::Infinite) => {
                Wide::NAN
            }
            (Kind::Infinite, _) | (_, Kind::Infinite) => Wide::INFINITY.with_sign(negative),
            _ => Wide::ZERO.with_sign(negative),
        }
    }
}

impl Wide {
    /// 1/x for a finite x: Newton's iteration r ← r + r(1 - xr) from a double's 53 bits: 104, then all.
    fn reciprocal(self) -> Wide {
        let normal = Wide { exponent: 0, negative: false, ..self };
        let mut r = Wide::from(1.0 / normal.leading());
        for _ in 0..2 {
            r = r + r * (Wide::ONE - normal * r);
        }
        Wide { negative: self.negative, exponent: r.exponent.saturating_sub(self.exponent), ..r }
    }

    /// The square.
    #[inline]
    pub fn squared(self) -> Wide {
        self * self
    }

    /// √x: NaN below zero, -0 for -0. Newton's iteration for 1/√x from a double's 53 bits, the last step on the root itself.
    pub fn sqrt(self) -> Wide {
        if self.kind != Kind::Finite {
            return if self.is_infinite() && self.negative { Wide::NAN } else { self };
        }
        if self.negative {
            return Wide::NAN;
        }
        // x = m·4ⁿ with m in [1/4, 1).
        let odd = self.exponent & 1;
        let m = Wide { exponent: -odd, ..self };
        let start = if odd != 0 { m.leading() * 0.5 } else { m.leading() };
        let mut r = Wide::from(1.0 / instruction::sqrt(start));
        r = r + (r * (Wide::ONE - m * r.squared())).scaled(-1);
        let mut root = m * r;
        root = root + (r * (m - root.squared())).scaled(-1);
        root.scaled((self.exponent + odd) / 2)
    }

    /// Cube root of a finite number above zero.
    pub fn cbrt(self) -> Wide {
        if self.kind != Kind::Finite {
            return self;
        }
        // x = m·8ⁿ with m in [1/8, 1); Halley's iteration triples the 53 bits, and the cube of a double is exact here.
        let rest = (-self.exponent).rem_euclid(3);
        let m = Wide { exponent: -rest, negative: false, ..self };
        let start = Wide::from(libm::cbrt(m.to_f64()));
        let cube = start.squared() * start;
        let root = start + start * (m - cube) / (cube.scaled(1) + m);
        Wide { negative: self.negative, ..root.scaled((self.exponent + rest) / 3) }
    }
}

impl Div for Wide {
    type Output = Wide;
    fn div(self, other: Wide) -> Wide {
        let negative = self.negative != other.negative;
        match (self.kind, other.kind) {
            (Kind::Finite, Kind::Finite) => {
                let r = other.reciprocal();
                let q = self * r;
                q + r * (self - q * other)
            }
            (Kind::Nan, _) | (_, Kind::Nan) | (Kind::Infinite, Kind::Infinite) | (Kind::Zero, Kind::Zero) => {
                Wide::NAN
            }
            (Kind::Infinite, _) | (_, Kind::Zero) => Wide::INFINITY.with_sign(negative),
            _ => Wide::ZERO.with_sign(negative),
        }
    }
}

impl PartialEq for Wide {
    fn eq(&self, other: &Wide) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Wide) -> Option<Ordering> {
        if self.is_nan() || other.is_nan() {
            return None;
        }
        // Zero is equal to itself whatever its sign, and its magnitude below every other.
        let rank = |x: &Wide| match x.kind {
            Kind::Zero => (0, 0, [0; 3]),
            Kind::Infinite => (2, 0, [0; 3]),
            _ => (1, x.exponent, [x.significand[2], x.significand[1], x.significand[0]]),
        };
        let (a, b) = (rank(self), rank(other));
        if a.0 == 0 && b.0 == 0 {
            return Some(Ordering::Equal);
        }
        Some(match (self.negative && a.0 != 0, other.negative && b.0 != 0) {
            (false, false) => a.cmp(&b),
            (true, true) => b.cmp(&a),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        })
    }
}

impl Wide {
    /// A fraction in fixed point for a magnitude below 1; the sign is dropped.
    pub(super) fn to_fraction(self) -> Limbs {
        if self.kind == Kind::Finite && self.exponent <= 0 {
            limbs::shift_right(self.significand, self.exponent.unsigned_abs())
        } else {
            [0; 3]
        }
    }

    /// From a fraction in fixed point.
    pub(super) fn from_fraction(fraction: Limbs) -> Wide {
        if limbs::is_zero(fraction) {
            return Wide::ZERO;
        }
        let (significand, shift) = limbs::normalize(fraction);
        Wide::positive(-shift, significand)
    }
}

impl Wide {
    /// Divided by a small integer; by zero it is infinite.
    pub(super) fn divided_by(self, divisor: u32) -> Wide {
        let Some(divisor) = core::num::NonZeroU64::new(divisor as u64) else { return Wide::INFINITY };
        if self.kind != Kind::Finite {
            return self;
        }
        // Long division by half words; the quotient loses as many bits at its end as the divisor has.
        let mut rest = 0;
        let mut quotient = [0u64; 3];
        for (slot, &word) in quotient.iter_mut().zip(&self.significand).rev() {
            let high = rest << 32 | word >> 32;
            let low = (high % divisor) << 32 | word & u32::MAX as u64;
            *slot = ((high / divisor) << 32) | (low / divisor);
            rest = low % divisor;
        }
        let (significand, shift) = limbs::normalize(quotient);
        Wide { exponent: self.exponent - shift, significand, ..self }
    }

    /// The number as a sum of two: its leading 56 bits and the rest, whose products with each other are exact.
    pub fn halves(self) -> (Wide, Wide) {
        if self.kind != Kind::Finite {
            return (self, Wide::ZERO);
        }
        let high = Wide { significand: [0, 0, self.significand[2] & (u64::MAX << 8)], ..self };
        (high, self - high)
    }
}
