//! Double precision and a little more: the exponential and the logarithm behind `exp`, `log`, `pow`, the hyperbolic functions and
//! the gamma functions of double and float.
//!
//! A [`Pair`] is the unevaluated sum of two doubles. Both kernels read a table of 128 entries and then need a polynomial of low degree
//! only, on an argument below 2⁻⁸, so that its rounding errors lie far below the last place of the sum: the results have 60 and
//! more bits, and what is built from them is within 0.51 to 0.6 units of the last place of a double.
//! WebAssembly has no fused multiply-add; exact products are made by splitting the factors in halves.

pub mod arc_tangent;
pub mod error;
mod exponential;
pub mod gamma;
mod logarithm;
mod tables;

pub use exponential::{exp_double, exp_float, exp_pair, exp_scaled, exp_sum, exp2_double};
pub use logarithm::{log_double, log_float, log_pair};

use core::ops::{Add, Mul, Neg};

/// hi + lo, with lo at most half a unit in the last place of hi.
#[derive(Clone, Copy)]
pub struct Pair {
    /// The sum, rounded.
    pub hi: f64,
    /// What rounding lost.
    pub lo: f64,
}

/// log 2.
pub const LN_2: Pair = Pair { hi: core::f64::consts::LN_2, lo: 2.3190468138462996e-17 };

/// The exact sum of two doubles.
#[inline(always)]
pub fn two_sum(a: f64, b: f64) -> Pair {
    let hi = a + b;
    let back = hi - a;
    Pair { hi, lo: (a - (hi - back)) + (b - back) }
}

/// The exact sum of two doubles, the first of which is not the smaller one or is zero.
#[inline(always)]
pub fn quick_two_sum(a: f64, b: f64) -> Pair {
    let hi = a + b;
    Pair { hi, lo: (a - hi) + b }
}

/// The product of two doubles to 106 bits, neither so large or small that a part of it is out of range.
#[inline(always)]
pub fn two_product(a: f64, b: f64) -> Pair {
    let half = |x: f64| f64::from_bits(x.to_bits() & !0x7ff_ffff);
    let (a_high, b_high) = (half(a), half(b));
    let (a_low, b_low) = (a - a_high, b - b_high);
    let hi = a * b;
    Pair { hi, lo: ((a_high * b_high - hi) + a_high * b_low + a_low * b_high) + a_low * b_low }
}

impl Pair {
    /// A double.
    #[inline(always)]
    pub const fn new(hi: f64, lo: f64) -> Pair {
        Pair { hi, lo }
    }

    /// Rounded.
    #[inline(always)]
    pub fn value(self) -> f64 {
        self.hi + self.lo
    }

    /// The quotient, to about 100 bits.
    #[inline]
    pub fn divided_by(self, divisor: Pair) -> Pair {
        let quotient = self.hi / divisor.hi;
        let product = two_product(quotient, divisor.hi);
        let rest = ((self.hi - product.hi) - product.lo + self.lo) - quotient * divisor.lo;
        quick_two_sum(quotient, rest / divisor.hi)
    }

    /// The square root, to about 100 bits.
    #[inline]
    pub fn sqrt(self) -> Pair {
        let root = crate::math::instruction::sqrt(self.hi);
        if root == 0.0 {
            return self;
        }
        let square = two_product(root, root);
        quick_two_sum(root, ((self.hi - square.hi) - square.lo + self.lo) / (2.0 * root))
    }

    /// Both parts times a power of two.
    #[inline(always)]
    pub fn times(self, power: f64) -> Pair {
        Pair { hi: self.hi * power, lo: self.lo * power }
    }
}

impl From<f64> for Pair {
    #[inline(always)]
    fn from(value: f64) -> Pair {
        Pair { hi: value, lo: 0.0 }
    }
}

impl Neg for Pair {
    type Output = Pair;
    #[inline(always)]
    fn neg(self) -> Pair {
        Pair { hi: -self.hi, lo: -self.lo }
    }
}

impl Add for Pair {
    type Output = Pair;
    #[inline(always)]
    fn add(self, other: Pair) -> Pair {
        let sum = two_sum(self.hi, other.hi);
        quick_two_sum(sum.hi, sum.lo + self.lo + other.lo)
    }
}

impl Mul for Pair {
    type Output = Pair;
    #[inline(always)]
    fn mul(self, other: Pair) -> Pair {
        let product = two_product(self.hi, other.hi);
        quick_two_sum(product.hi, product.lo + (self.hi * other.lo + self.lo * other.hi))
    }
}
