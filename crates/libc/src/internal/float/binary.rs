//! Decimal to binary, correctly rounded (half to even).
//!
//! A number of at most 19 digits takes, if it and its power of ten are exact doubles, one multiplication or division (Clinger), or
//! one multiplication with a 128-bit power of ten (after Eisel and Lemire, with a smaller table and its error accounted for). What
//! these cannot decide, longer numbers among them, is computed exactly.

use super::decimal::{Decimal, POINT, SIZE};
use super::powers::{FIVES, GREATEST, LEAST, Wide, log2_of_power, multiply, multiply_wide, power_of_ten};

/// A binary format.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// Bits of the significand, the hidden one included.
    pub precision: i32,
    /// The least exponent of a normal number 1.x × 2^e; the greatest is 1 - this.
    pub least: i32,
}

/// `float`
pub const BINARY32: Format = Format { precision: 24, least: -126 };
/// `double`
pub const BINARY64: Format = Format { precision: 53, least: -1022 };
/// `long double`
pub const BINARY128: Format = Format { precision: 113, least: -16382 };

/// A number's bits, without its sign.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Bits {
    /// High half of binary128; 0 for the others.
    pub high: u64,
    /// Low half of binary128; all of the others.
    pub low: u64,
    /// Whether it became infinite, or is inexact and less than the least normal number.
    pub range: bool,
}

impl Format {
    /// The bits of `exponent` (biased as the format wants, less one) with `significand` added: its hidden bit adds one to
    /// the exponent, and so does a carry.
    fn assemble(self, exponent: i32, significand: Wide, inexact: bool) -> Bits {
        let shift = (self.precision - 1) as u32;
        let (mut high, mut low) = (significand.high, significand.low);
        let (infinite, normal);
        if shift >= 64 {
            high = high.wrapping_add((exponent as u64) << (shift - 64));
            infinite = high >= 0x7fff << 48;
            normal = high >> 48 != 0;
        } else {
            low = low.wrapping_add((exponent as u64) << shift);
            infinite = low >> shift >= (2 * (1 - self.least) as u64 + 1);
            normal = low >> shift != 0;
        }
        if infinite {
            return self.infinity(true);
        }
        Bits { high, low, range: !normal && inexact }
    }

    /// Infinity.
    pub fn infinity(self, range: bool) -> Bits {
        match self.precision {
            24 => Bits { high: 0, low: 0xff << 23, range },
            53 => Bits { high: 0, low: 0x7ff << 52, range },
            _ => Bits { high: 0x7fff << 48, low: 0, range },
        }
    }

    /// A quiet NaN.
    pub fn nan(self) -> Bits {
        let mut bits = self.infinity(false);
        match self.precision {
            24 => bits.low |= 1 << 22,
            53 => bits.low |= 1 << 51,
            _ => bits.high |= 1 << 47,
        }
        bits
    }

    /// Rounds (`high`:`low` and, if `more`, a little more) × 2^`exponent`.
    pub fn round(self, mut high: u64, mut low: u64, more: bool, exponent: i32) -> Bits {
        if high | low == 0 {
            return Bits { high: 0, low: 0, range: more };
        }
        let width = if high != 0 { 128 - high.leading_zeros() } else { 64 - low.leading_zeros() } as i32;
        let binary = exponent.saturating_add(width - 1);
        if binary > 1 - self.least {
            return self.infinity(true);
        }
        // A subnormal number has fewer bits.
        let below = if binary < self.least { self.least.saturating_sub(binary) } else { 0 };
        let kept = self.precision.saturating_sub(below);
        if kept < 0 {
            return Bits { high: 0, low: 0, range: true };
        }
        let mut drop = width - kept;
        while drop < 0 {
            high = high << 1 | low >> 63;
            low <<= 1;
            drop += 1;
        }
        let (mut half, mut sticky) = (false, more);
        while drop > 0 {
            sticky |= half;
            half = low & 1 != 0;
            low = low >> 1 | high << 63;
            high >>= 1;
            drop -= 1;
        }
        if half && (sticky || low & 1 != 0) {
            low = low.wrapping_add(1);
            high = high.wrapping_add((low == 0) as u64);
        }
        let biased = if below > 0 { 0 } else { binary - self.least };
        self.assemble(biased, Wide { high, low }, half || sticky)
    }

    /// `digits` × 10^`exponent` by one multiplication with 128 bits; `None` if they do not decide. Not for binary128.
    fn approximate(self, digits: u64, exponent: i32) -> Option<Bits> {
        if digits == 0 {
            return Some(Bits { high: 0, low: 0, range: false });
        }
        if !(LEAST..=GREATEST).contains(&exponent) {
            // 1 × 10^351 is infinite, 2^64 × 10^-352 is zero.
            return Some(if exponent > 0 {
                self.infinity(true)
            } else {
                Bits { high: 0, low: 0, range: true }
            });
        }
        let zeros = digits.leading_zeros();
        let (product, rest) = multiply_wide(digits << zeros, power_of_ten(exponent));
        let top = 127 - product.high.leading_zeros() as i32;
        let binary = top + log2_of_power(exponent) - 63 - zeros as i32;
        if binary > 1 - self.least {
            return Some(self.infinity(true));
        }
        let below = if binary < self.least { self.least - binary } else { 0 };
        let kept = self.precision - below;
        if kept < 0 {
            return Some(Bits { high: 0, low: 0, range: true });
        }
        let (whole, _) =
            super::rounding::round(product, rest, top + 1 - kept - 64, (0..=54).contains(&exponent))?;
        let biased = if below > 0 { 0 } else { binary - self.least };
        Some(self.assemble(biased, Wide { high: 0, low: whole }, true))
    }

    /// A double whose digits and power of ten are exact.
    #[inline]
    fn clinger(self, digits: u64, exponent: i32) -> Option<Bits> {
        if self != BINARY64 || digits >> 53 != 0 || !(-22..=22).contains(&exponent) {
            return None;
        }
        let size = exponent.unsigned_abs() as u64;
        // SAFETY: at most 22.
        let five = unsafe { *FIVES.as_ptr().add(size as usize) };
        let power = five as f64 * f64::from_bits((1023 + size) << 52);
        let value = if exponent < 0 { digits as f64 / power } else { digits as f64 * power };
        Some(Bits { high: 0, low: value.to_bits(), range: false })
    }

    /// `digits` × 10^`exponent`, if it is a float or a double and found without long arithmetic. `digits` is not 0 and has 19 digits at most,
    /// `exponent` is between -400 and 400.
    #[inline]
    pub fn from_short(self, digits: u64, exponent: i32) -> Option<Bits> {
        if self == BINARY128 {
            return None;
        }
        self.clinger(digits, exponent).or_else(|| self.approximate(digits, exponent))
    }

    /// The number 0.d₁d₂d₃… × 10^`point`, from its `count` digits (0 to 9, the first not 0), `more` if others that are not all 0
    /// follow. `leading` are its first digits as a number: 19 of them, or all.
    ///
    /// # Safety
    /// The digits are readable.
    pub unsafe fn from_digits(
        self,
        digits: *const u8,
        count: usize,
        point: i64,
        more: bool,
        leading: u64,
    ) -> Bits {
        if count == 0 {
            return Bits { high: 0, low: 0, range: false };
        }
        if point > 4935 {
            return self.infinity(true);
        }
        if point < -4980 {
            return Bits { high: 0, low: 0, range: true };
        }
        if self != BINARY128 {
            let taken = if count < 19 { count } else { 19 };
            let exponent = point as i32 - taken as i32;
            if count <= 19 && !more {
                if let Some(bits) = self.clinger(leading, exponent) {
                    return bits;
                }
                if let Some(bits) = self.approximate(leading, exponent) {
                    return bits;
                }
            } else if let (Some(low), Some(high)) =
                (self.approximate(leading, exponent), self.approximate(leading + 1, exponent))
                && low == high
                && !low.range
            {
                return low;
            }
        }
        // SAFETY: by the contract.
        unsafe { self.exact(digits, count, point as i32, more) }
    }

    #[cold]
    #[inline(never)]
    unsafe fn exact(self, digits: *const u8, count: usize, point: i32, more: bool) -> Bits {
        let mut decimal = Decimal::new();
        decimal.lost = more;
        // Limbs before the point, negative if there are zeros after it; the first limb begins with zeros.
        let limbs = (point + 9 * 1000 + 8) / 9 - 1000;
        decimal.head = (POINT as i32 - limbs) as usize;
        decimal.tail = decimal.head;
        let mut index = point - 9 * limbs;
        while index < count as i32 || decimal.tail < POINT {
            let mut limb = 0;
            for _ in 0..9 {
                limb *= 10;
                if index >= 0 && index < count as i32 {
                    // SAFETY: the index was just checked.
                    limb += unsafe { *digits.add(index as usize) } as u32;
                }
                index += 1;
            }
            decimal.append(limb);
        }
        // Scaled so that the integer part has one to four bits more than the significand: the exponent of the first limb, times
        // log2(10), rounded down, plus its width.
        let first = decimal.limb(decimal.head);
        let estimate =
            (((9 * (limbs - 1)) as i64 * 14_267_572_527) >> 32) as i32 + 31 - first.leading_zeros() as i32;
        let scale = self.precision + 1 - estimate;
        decimal.scale(scale, SIZE);
        let (mut high, mut low) = (0u64, 0u64);
        let mut index = decimal.head;
        while index < POINT {
            let product = multiply(low, 1_000_000_000);
            let (sum, carry) = product.low.overflowing_add(decimal.limb(index) as u64);
            high = high.wrapping_mul(1_000_000_000).wrapping_add(product.high).wrapping_add(carry as u64);
            low = sum;
            index += 1;
        }
        let mut more = decimal.lost;
        let mut index = POINT;
        while !more && index < decimal.tail {
            more = decimal.limb(index) != 0;
            index += 1;
        }
        self.round(high, low, more, -scale)
    }
}
