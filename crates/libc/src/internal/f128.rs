//! `long double`: IEEE binary128. Stable Rust has no type for it, so the bits travel as two halves.
//!
//! ABI: an argument arrives as two i64 (low half first), a result goes through a pointer that comes first.
//! Exported functions are written `extern "C" fn sinl(result: *mut F128, low: u64, high: u64)` with
//! `F128::from_halves(low, high)`. Arithmetic and conversions come from compiler_builtins (`__addtf3` and its kin);
//! everything that is only a matter of bits is done here.

use core::cmp::Ordering;
use core::mem::MaybeUninit;
use core::ops::{Add, Div, Mul, Neg, Sub};

/// A binary128 number, little-endian halves, aligned as in C.
#[derive(Clone, Copy)]
#[repr(C, align(16))]
pub struct F128 {
    /// Low 64 bits of the significand.
    pub low: u64,
    /// Sign, 15 bits of exponent, high 48 bits of the significand.
    pub high: u64,
}

const SIGN: u64 = 1 << 63;
const EXPONENT: u64 = 0x7fff << 48;

unsafe extern "C" {
    safe fn __trunctfdf2(low: u64, high: u64) -> f64;
    safe fn __trunctfsf2(low: u64, high: u64) -> f32;
    fn __addtf3(result: *mut F128, a_low: u64, a_high: u64, b_low: u64, b_high: u64);
    fn __subtf3(result: *mut F128, a_low: u64, a_high: u64, b_low: u64, b_high: u64);
    fn __multf3(result: *mut F128, a_low: u64, a_high: u64, b_low: u64, b_high: u64);
    fn __divtf3(result: *mut F128, a_low: u64, a_high: u64, b_low: u64, b_high: u64);
    fn __extenddftf2(result: *mut F128, a: f64);
    fn __extendsftf2(result: *mut F128, a: f32);
    fn __floatditf(result: *mut F128, a: i64);
}

/// What a support function stores through its result pointer.
#[inline(always)]
fn returned(call: impl FnOnce(*mut F128)) -> F128 {
    let mut result = MaybeUninit::uninit();
    call(result.as_mut_ptr());
    // SAFETY: every function that this is used with stores its result.
    unsafe { result.assume_init() }
}

impl F128 {
    /// +0.
    pub const ZERO: F128 = F128 { low: 0, high: 0 };
    /// 1.
    pub const ONE: F128 = F128 { low: 0, high: 0x3fff << 48 };
    /// +∞.
    pub const INFINITY: F128 = F128 { low: 0, high: EXPONENT };
    /// A quiet NaN.
    pub const NAN: F128 = F128 { low: 0, high: EXPONENT | 1 << 47 };
    /// The greatest finite number.
    pub const MAX: F128 = F128 { low: u64::MAX, high: EXPONENT - 1 };
    /// The least positive number, 2⁻¹⁶⁴⁹⁴.
    pub const LEAST: F128 = F128 { low: 1, high: 0 };
    /// Bits of the significand that are stored.
    pub const FRACTION_BITS: u32 = 112;
    /// What is added to an exponent to store it.
    pub const BIAS: i32 = 16383;

    /// From the two halves as the ABI passes them.
    #[inline(always)]
    pub const fn from_halves(low: u64, high: u64) -> F128 {
        F128 { low, high }
    }

    /// From the 128 bits.
    #[inline(always)]
    pub const fn from_bits(bits: u128) -> F128 {
        F128 { low: bits as u64, high: (bits >> 64) as u64 }
    }

    /// All 128 bits.
    #[inline(always)]
    pub const fn to_bits(self) -> u128 {
        (self.high as u128) << 64 | self.low as u128
    }

    /// The bits without the sign: for numbers without it, they order as the numbers do.
    #[inline(always)]
    pub const fn magnitude_bits(self) -> u128 {
        self.abs().to_bits()
    }

    /// The stored exponent: 0 for zero and subnormal numbers, 0x7fff for infinities and NaN.
    #[inline(always)]
    pub const fn stored_exponent(self) -> i32 {
        (self.high >> 48 & 0x7fff) as i32
    }

    /// Whether the sign bit is set.
    #[inline(always)]
    pub const fn is_sign_negative(self) -> bool {
        self.high & SIGN != 0
    }

    /// Whether it is a NaN.
    #[inline(always)]
    pub const fn is_nan(self) -> bool {
        let magnitude = self.high & !SIGN;
        magnitude > EXPONENT || magnitude == EXPONENT && self.low != 0
    }

    /// Whether it is ±∞.
    #[inline(always)]
    pub const fn is_infinite(self) -> bool {
        self.high & !SIGN == EXPONENT && self.low == 0
    }

    /// Whether it is neither infinite nor NaN.
    #[inline(always)]
    pub const fn is_finite(self) -> bool {
        self.high & EXPONENT != EXPONENT
    }

    /// Whether it is ±0.
    #[inline(always)]
    pub const fn is_zero(self) -> bool {
        self.high & !SIGN | self.low == 0
    }

    /// Without the sign.
    #[inline(always)]
    pub const fn abs(self) -> F128 {
        F128 { low: self.low, high: self.high & !SIGN }
    }

    /// With the sign of `sign`.
    #[inline(always)]
    pub const fn copysign(self, sign: F128) -> F128 {
        F128 { low: self.low, high: self.high & !SIGN | sign.high & SIGN }
    }

    /// Rounded to double.
    #[inline(always)]
    pub fn to_f64(self) -> f64 {
        __trunctfdf2(self.low, self.high)
    }

    /// Rounded to float.
    #[inline(always)]
    pub fn to_f32(self) -> f32 {
        __trunctfsf2(self.low, self.high)
    }

    /// `self` as i64, cut towards zero; i64::MIN where that does not fit, as x86-64 has it.
    pub fn to_i64(self) -> i64 {
        let power = self.stored_exponent() - Self::BIAS;
        if power < 0 {
            return 0;
        }
        if power > 62 {
            return i64::MIN;
        }
        let significand = self.to_bits() & ((1 << 112) - 1) | 1 << 112;
        let magnitude = (significand >> (112 - power)) as i64;
        if self.is_sign_negative() { -magnitude } else { magnitude }
    }
}

impl From<f64> for F128 {
    /// Exact.
    #[inline(always)]
    fn from(value: f64) -> F128 {
        // SAFETY: the support function stores its result at the address given.
        returned(|result| unsafe { __extenddftf2(result, value) })
    }
}

impl From<f32> for F128 {
    /// Exact.
    #[inline(always)]
    fn from(value: f32) -> F128 {
        // SAFETY: as above.
        returned(|result| unsafe { __extendsftf2(result, value) })
    }
}

impl From<i64> for F128 {
    /// Exact.
    #[inline(always)]
    fn from(value: i64) -> F128 {
        // SAFETY: as above.
        returned(|result| unsafe { __floatditf(result, value) })
    }
}

impl Neg for F128 {
    type Output = F128;
    #[inline(always)]
    fn neg(self) -> F128 {
        F128 { low: self.low, high: self.high ^ SIGN }
    }
}

macro_rules! arithmetic {
    ($($trait:ident, $method:ident, $function:ident;)*) => {$(
        impl $trait for F128 {
            type Output = F128;
            #[inline(always)]
            fn $method(self, other: F128) -> F128 {
                // SAFETY: the support function stores its result at the address given.
                returned(|result| unsafe { $function(result, self.low, self.high, other.low, other.high) })
            }
        }
    )*};
}

arithmetic! {
    Add, add, __addtf3;
    Sub, sub, __subtf3;
    Mul, mul, __multf3;
    Div, div, __divtf3;
}

impl PartialEq for F128 {
    /// As C's `==`: -0 equals +0, a NaN nothing.
    fn eq(&self, other: &F128) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for F128 {
    fn partial_cmp(&self, other: &F128) -> Option<Ordering> {
        if self.is_nan() || other.is_nan() {
            return None;
        }
        // Sign and magnitude as a signed number: -0 and +0 are both 0.
        let key = |x: &F128| {
            let magnitude = x.magnitude_bits() as i128;
            if x.is_sign_negative() { -magnitude } else { magnitude }
        };
        Some(key(self).cmp(&key(other)))
    }
}
