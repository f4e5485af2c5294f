//! Numbers with a significand of 192 bits, and the functions of `<math.h>` and `<complex.h>` on them.
//!
//! A binary128 function that is to be right to half a unit needs more than 113 bits inside. Instead of juggling pairs of
//! binary128 numbers, each of whose operations is a call into compiler_builtins, the long double functions compute with
//! integers: [`Wide`] is a sign, an exponent and three 64-bit words. Seventy-nine spare bits leave room for what the formulas
//! lose (fourteen bits in `exp(y·log x)`, a few in each subtraction), so almost every result is the correctly rounded one,
//! and the same functions serve as the exact fallback for double, and for complex numbers of all three precisions, where a
//! formula in the format itself would lose more than one unit.
//!
//! Every operation truncates: its error is a few units of 2⁻¹⁹². Infinities and NaN are values too, so formulas need to
//! look at special cases only where C's annexes F and G say something that arithmetic does not.

mod arithmetic;
mod bessel;
mod constants;
mod convert;
mod error;
mod exponential;
mod gamma;
mod gamma_zeros;
mod half_turns;
mod hyperbolic;
mod limbs;
mod logarithm;
mod powers;
mod reduction;
mod trigonometric;

pub use bessel::{jn, yn};
pub use constants::{LN_2, LN_10, PI, PI_2};
pub use convert::Format;
pub use error::{erf, erfc};
pub use exponential::{exp, exp2, exp2m1, exp10, exp10m1, expm1, pow};
pub use gamma::{lgamma, tgamma};
pub use half_turns::{acos_pi, asin_pi, atan_pi, atan2_pi, cos_pi, sin_pi, tan_pi};
pub use hyperbolic::{acosh, asinh, atanh, cosh, sinh, sinh_cosh, tanh};
pub use logarithm::{log, log1p, log2, log2p1, log10, log10p1};
pub use powers::{compoundn, pown, powr, rootn, rsqrt};
pub use trigonometric::{acos, asin, atan, atan2, cos, sin, sin_cos, tan};

use limbs::Limbs;

/// What a [`Wide`] is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// ±0.
    Zero,
    /// A number other than zero.
    Finite,
    /// ±∞.
    Infinite,
    /// Not a number.
    Nan,
}

/// ± 0.significand · 2^exponent, the significand's highest bit set; or what `kind` says.
#[derive(Clone, Copy)]
pub struct Wide {
    /// What it is; the sign counts for all but NaN, the rest for finite numbers only.
    pub kind: Kind,
    /// The sign.
    pub negative: bool,
    /// The power of two.
    pub exponent: i32,
    significand: Limbs,
}

impl Wide {
    /// +0.
    pub const ZERO: Wide = Wide { kind: Kind::Zero, negative: false, exponent: 0, significand: [0; 3] };
    /// 1.
    pub const ONE: Wide = Wide::positive(1, [0, 0, 1 << 63]);
    /// 1/2.
    pub const HALF: Wide = Wide::positive(0, [0, 0, 1 << 63]);
    /// +∞.
    pub const INFINITY: Wide = Wide { kind: Kind::Infinite, ..Wide::ZERO };
    /// NaN.
    pub const NAN: Wide = Wide { kind: Kind::Nan, ..Wide::ZERO };

    /// A finite number above zero; `significand` has its highest bit set.
    pub(in crate::math) const fn positive(exponent: i32, significand: Limbs) -> Wide {
        Wide { kind: Kind::Finite, negative: false, exponent, significand }
    }

    /// Whether it is ±0.
    pub fn is_zero(self) -> bool {
        self.kind == Kind::Zero
    }

    /// Whether it is neither infinite nor NaN.
    pub fn is_finite(self) -> bool {
        matches!(self.kind, Kind::Zero | Kind::Finite)
    }

    /// Whether it is ±∞.
    pub fn is_infinite(self) -> bool {
        self.kind == Kind::Infinite
    }

    /// Whether it is a NaN.
    pub fn is_nan(self) -> bool {
        self.kind == Kind::Nan
    }

    /// Without the sign.
    pub fn abs(self) -> Wide {
        Wide { negative: false, ..self }
    }

    /// With the given sign.
    pub const fn with_sign(self, negative: bool) -> Wide {
        Wide { negative, ..self }
    }

    /// Times 2^`power`.
    pub fn scaled(self, power: i32) -> Wide {
        // Saturating: the exponents of the formats end long before, so the result is still infinite or zero.
        Wide { exponent: self.exponent.saturating_add(power), ..self }
    }

    /// Whether the magnitude is below 2^`power`: exact for zero and finite numbers, false for the others.
    pub fn is_below(self, power: i32) -> bool {
        self.is_zero() || self.kind == Kind::Finite && self.exponent <= power
    }

    /// The significand as a double in [1/2, 1).
    fn leading(self) -> f64 {
        (self.significand[2] >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
    }
}
