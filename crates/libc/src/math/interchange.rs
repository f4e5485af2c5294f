//! What is a matter of the bits of an IEEE 754 interchange format, the same for all three: orders, payloads of NaNs,
//! neighbours, and rounding to integers of a width. The bits travel as u128, whatever the format.

use crate::internal::f128::F128;
use crate::types::{c_int, c_uint};

/// A binary interchange format.
pub trait Interchange: Copy + PartialOrd {
    /// Bits of the significand that are stored.
    const FRACTION_BITS: u32;
    /// Bits of the exponent.
    const EXPONENT_BITS: u32;
    /// All bits, the sign highest of them.
    fn to_encoding(self) -> u128;
    /// The number with these bits.
    fn from_encoding(bits: u128) -> Self;
}

impl Interchange for f32 {
    const FRACTION_BITS: u32 = 23;
    const EXPONENT_BITS: u32 = 8;
    #[inline(always)]
    fn to_encoding(self) -> u128 {
        self.to_bits() as u128
    }
    #[inline(always)]
    fn from_encoding(bits: u128) -> f32 {
        f32::from_bits(bits as u32)
    }
}

impl Interchange for f64 {
    const FRACTION_BITS: u32 = 52;
    const EXPONENT_BITS: u32 = 11;
    #[inline(always)]
    fn to_encoding(self) -> u128 {
        self.to_bits() as u128
    }
    #[inline(always)]
    fn from_encoding(bits: u128) -> f64 {
        f64::from_bits(bits as u64)
    }
}

impl Interchange for F128 {
    const FRACTION_BITS: u32 = F128::FRACTION_BITS;
    const EXPONENT_BITS: u32 = 15;
    #[inline(always)]
    fn to_encoding(self) -> u128 {
        self.to_bits()
    }
    #[inline(always)]
    fn from_encoding(bits: u128) -> F128 {
        F128::from_bits(bits)
    }
}

/// The sign bit.
const fn sign_bit<T: Interchange>() -> u128 {
    1 << (T::FRACTION_BITS + T::EXPONENT_BITS)
}

/// The bits of +∞.
const fn infinity<T: Interchange>() -> u128 {
    ((1 << T::EXPONENT_BITS) - 1) << T::FRACTION_BITS
}

/// The bit of a NaN's fraction that says that it is quiet.
const fn quiet_bit<T: Interchange>() -> u128 {
    1 << (T::FRACTION_BITS - 1)
}

/// What is added to an exponent to store it.
const fn bias<T: Interchange>() -> i64 {
    (1 << (T::EXPONENT_BITS - 1)) - 1
}

/// The bits without the sign.
#[inline(always)]
fn magnitude<T: Interchange>(x: T) -> u128 {
    x.to_encoding() & !sign_bit::<T>()
}

/// Whether the sign bit is set.
#[inline(always)]
pub fn is_negative<T: Interchange>(x: T) -> bool {
    x.to_encoding() & sign_bit::<T>() != 0
}

/// Whether it is a NaN.
#[inline(always)]
pub fn is_nan<T: Interchange>(x: T) -> bool {
    magnitude(x) > infinity::<T>()
}

/// Without the sign.
#[inline(always)]
pub fn absolute<T: Interchange>(x: T) -> T {
    T::from_encoding(magnitude(x))
}

/// A quiet NaN.
fn nan<T: Interchange>() -> T {
    T::from_encoding(infinity::<T>() | quiet_bit::<T>())
}

/// The number itself; of a signaling NaN the quiet one with the same payload.
#[inline(always)]
pub fn quieted<T: Interchange>(x: T) -> T {
    if is_nan(x) { T::from_encoding(x.to_encoding() | quiet_bit::<T>()) } else { x }
}

/// Whether `x` comes before `y` or is equal in the total order: -NaN, -∞, …, -0, +0, …, +∞, +NaN, the NaNs by their bits.
pub fn total_order<T: Interchange>(x: T, y: T) -> bool {
    let key = |value: T| {
        let magnitude = magnitude(value) as i128;
        if is_negative(value) { -magnitude - 1 } else { magnitude }
    };
    key(x) <= key(y)
}

/// The total order of the absolute values.
pub fn total_order_magnitude<T: Interchange>(x: T, y: T) -> bool {
    magnitude(x) <= magnitude(y)
}

/// An integer below 2^(FRACTION_BITS + 1) as a number, exact.
fn from_integer<T: Interchange>(integer: u128) -> T {
    if integer == 0 {
        return T::from_encoding(0);
    }
    let power = 127 - integer.leading_zeros();
    let fraction = (integer << (T::FRACTION_BITS - power)) & ((1 << T::FRACTION_BITS) - 1);
    T::from_encoding(((bias::<T>() + power as i64) as u128) << T::FRACTION_BITS | fraction)
}

/// The payload of a NaN as a number, -1 for anything else.
pub fn payload<T: Interchange>(x: T) -> T {
    if is_nan(x) {
        from_integer(x.to_encoding() & (quiet_bit::<T>() - 1))
    } else {
        T::from_encoding(sign_bit::<T>() | from_integer::<T>(1).to_encoding())
    }
}

/// The NaN, quiet or signaling, with the payload `payload`: none where that is not a whole number from 0 (for a signaling
/// NaN from 1, for it would be an infinity) to below the quiet bit.
pub fn with_payload<T: Interchange>(payload: T, signaling: bool) -> Option<T> {
    let bits = payload.to_encoding();
    let integer = if bits == 0 {
        0
    } else {
        let power = (bits >> T::FRACTION_BITS) as i64 - bias::<T>();
        if is_negative(payload) || power < 0 || power >= T::FRACTION_BITS as i64 - 1 {
            return None;
        }
        let below = T::FRACTION_BITS - power as u32;
        let significand = bits & ((1 << T::FRACTION_BITS) - 1) | 1 << T::FRACTION_BITS;
        if significand & ((1 << below) - 1) != 0 {
            return None;
        }
        significand >> below
    };
    if signaling && integer == 0 {
        return None;
    }
    let quiet = if signaling { 0 } else { quiet_bit::<T>() };
    Some(T::from_encoding(infinity::<T>() | quiet | integer))
}

/// The least number above `x`: itself for +∞, -0 for the greatest below zero.
pub fn next_up<T: Interchange>(x: T) -> T {
    let bits = x.to_encoding();
    if is_nan(x) || bits == infinity::<T>() {
        return quieted(x);
    }
    if magnitude(x) == 0 {
        return T::from_encoding(1);
    }
    T::from_encoding(if is_negative(x) { bits - 1 } else { bits + 1 })
}

/// The greatest number below `x`: itself for -∞, +0 for the least above zero.
pub fn next_down<T: Interchange>(x: T) -> T {
    let opposite = |value: T| T::from_encoding(value.to_encoding() ^ sign_bit::<T>());
    if is_nan(x) { quieted(x) } else { opposite(next_up(opposite(x))) }
}

/// FP_INT_UPWARD and the other directions of <math.h>.
const UPWARD: c_int = 0;
const DOWNWARD: c_int = 1;
const TOWARD_ZERO: c_int = 2;
const TO_NEAREST_FROM_ZERO: c_int = 3;

/// The whole number next to `x` in that direction, the sign kept; what is no direction is to nearest, ties to even. Infinities and
/// NaN are returned as they are.
fn whole<T: Interchange>(x: T, direction: c_int) -> T {
    let bits = x.to_encoding();
    let power = (magnitude(x) >> T::FRACTION_BITS) as i64 - bias::<T>();
    if power >= T::FRACTION_BITS as i64 || magnitude(x) == 0 {
        return x;
    }
    let negative = is_negative(x);
    // Compares the fraction with a half: whether it is above, and whether it is equal.
    let (low, above, half, odd) = if power < 0 {
        let one_half = from_integer::<T>(1).to_encoding() - (1 << T::FRACTION_BITS);
        (magnitude(x), magnitude(x) > one_half, magnitude(x) == one_half, false)
    } else {
        let unit = 1 << (T::FRACTION_BITS as i64 - power);
        let low = bits & (unit - 1);
        // With no bit of the significand stored above the point it is the hidden one, which is odd.
        let odd = power == 0 || bits & unit != 0;
        (low, low > unit / 2, low == unit / 2, odd)
    };
    let up = match direction {
        UPWARD => !negative && low != 0,
        DOWNWARD => negative && low != 0,
        TOWARD_ZERO => false,
        TO_NEAREST_FROM_ZERO => above || half,
        _ => above || half && odd,
    };
    if power < 0 {
        let result = if up { from_integer::<T>(1).to_encoding() } else { 0 };
        return T::from_encoding(result | bits & sign_bit::<T>());
    }
    // A carry out of the fraction belongs into the exponent.
    let unit = 1 << (T::FRACTION_BITS as i64 - power);
    T::from_encoding((bits & !(unit - 1)) + if up { unit } else { 0 })
}

/// The whole number next to `x` in that direction, if an integer of `width` bits, signed or not, can hold it; else a NaN.
pub fn integer_of_width<T: Interchange>(x: T, direction: c_int, width: c_uint, signed: bool) -> T {
    let result = whole(x, direction);
    let encoding = magnitude(result);
    if encoding >= infinity::<T>() || width == 0 {
        return nan();
    }
    if encoding == 0 {
        return result;
    }
    let power = (encoding >> T::FRACTION_BITS) as i64 - bias::<T>();
    let negative = is_negative(result);
    let limit = width as i64 - signed as i64;
    let fits = if negative {
        // The least integer is a power of two.
        signed && (power < limit || power == limit && encoding & ((1 << T::FRACTION_BITS) - 1) == 0)
    } else {
        power < limit
    };
    if fits { result } else { nan() }
}
