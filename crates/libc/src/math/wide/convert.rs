//! Between [`Wide`] and the three formats of C, correctly rounded: ties to even, gradual underflow, overflow to infinity.

use super::{Kind, Wide, limbs};
use crate::internal::f128::F128;

/// A C floating type: what the functions of `<complex.h>` and the fallbacks of `<math.h>` are generic over.
pub trait Format: Copy {
    /// Exact.
    fn widen(self) -> Wide;
    /// Rounded to nearest.
    fn narrow(value: Wide) -> Self;
}

impl Wide {
    /// From the bits of an IEEE number with `fraction_bits` stored bits of significand.
    #[inline]
    fn from_bits(magnitude: u128, negative: bool, fraction_bits: u32, bias: i32) -> Wide {
        let stored = (magnitude >> fraction_bits) as i32;
        let fraction = magnitude & ((1 << fraction_bits) - 1);
        if stored == 2 * bias + 1 {
            let kind = if fraction == 0 { Kind::Infinite } else { Kind::Nan };
            return Wide { kind, negative, ..Wide::ZERO };
        }
        if magnitude == 0 {
            return Wide { negative, ..Wide::ZERO };
        }
        let integer = if stored == 0 { fraction } else { fraction | 1 << fraction_bits };
        let exponent = stored.max(1) - bias + 1;
        let zeros = integer.leading_zeros();
        let top = integer << zeros;
        Wide {
            kind: Kind::Finite,
            negative,
            exponent: exponent - (zeros as i32 - (127 - fraction_bits as i32)),
            significand: [0, top as u64, (top >> 64) as u64],
        }
    }

    /// The magnitude's bits as an IEEE number with `fraction_bits` stored bits of significand.
    #[inline]
    fn magnitude_bits(self, fraction_bits: u32, bias: i32) -> u128 {
        let infinity = ((2 * bias + 1) as u128) << fraction_bits;
        match self.kind {
            Kind::Zero => return 0,
            Kind::Infinite => return infinity,
            Kind::Nan => return infinity | 1 << (fraction_bits - 1),
            Kind::Finite => {}
        }
        let power = self.exponent - 1;
        if power > bias {
            return infinity;
        }
        let top = (self.significand[2] as u128) << 64 | self.significand[1] as u128;
        let below = self.significand[0] != 0;
        // Bits that fall off: more of them for a subnormal result.
        let subnormal = power < 1 - bias;
        let lost = 127 - fraction_bits as i32 + if subnormal { (1 - bias).saturating_sub(power) } else { 0 };
        if lost > 128 {
            return 0;
        }
        let (kept, rest) = if lost == 128 { (0, top) } else { (top >> lost, top << (128 - lost)) };
        let half = 1u128 << 127;
        let up = rest > half || rest == half && (below || kept & 1 != 0);
        // A carry out of the significand moves on into the exponent, which is what it should do.
        let exponent = if subnormal { 0 } else { ((power + bias - 1) as u128) << fraction_bits };
        exponent + kept + up as u128
    }

    /// Rounded to double.
    pub fn to_f64(self) -> f64 {
        f64::narrow(self)
    }
}

impl Format for f64 {
    #[inline]
    fn widen(self) -> Wide {
        Wide::from_bits(self.abs().to_bits() as u128, self.is_sign_negative(), 52, 1023)
    }
    #[inline]
    fn narrow(value: Wide) -> f64 {
        let magnitude = f64::from_bits(value.magnitude_bits(52, 1023) as u64);
        if value.negative { -magnitude } else { magnitude }
    }
}

impl Format for f32 {
    #[inline]
    fn widen(self) -> Wide {
        Wide::from_bits(self.abs().to_bits() as u128, self.is_sign_negative(), 23, 127)
    }
    #[inline]
    fn narrow(value: Wide) -> f32 {
        let magnitude = f32::from_bits(value.magnitude_bits(23, 127) as u32);
        if value.negative { -magnitude } else { magnitude }
    }
}

impl Format for F128 {
    #[inline]
    fn widen(self) -> Wide {
        Wide::from_bits(self.magnitude_bits(), self.is_sign_negative(), F128::FRACTION_BITS, F128::BIAS)
    }
    #[inline]
    fn narrow(value: Wide) -> F128 {
        let magnitude = F128::from_bits(value.magnitude_bits(F128::FRACTION_BITS, F128::BIAS));
        if value.negative { -magnitude } else { magnitude }
    }
}

impl From<f64> for Wide {
    fn from(value: f64) -> Wide {
        value.widen()
    }
}

impl From<i32> for Wide {
    fn from(value: i32) -> Wide {
        Wide::from(value as i64)
    }
}

impl From<i64> for Wide {
    fn from(value: i64) -> Wide {
        if value == 0 {
            return Wide::ZERO;
        }
        let (significand, shift) = limbs::normalize([0, 0, value.unsigned_abs()]);
        Wide { negative: value < 0, ..Wide::positive(64 - shift, significand) }
    }
}
