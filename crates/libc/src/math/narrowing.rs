//! Operations whose result is rounded once, to a narrower format than that of the operands.
//!
//! Rounding to the wider format first and to the narrower one then would be wrong where the first rounding makes a tie. So the
//! wide result is rounded *to odd*: cut, with the lowest bit set if anything was cut off. With two bits to spare that is all a second
//! rounding has to know. Here the wide format is binary128; operands that are doubles are extended to it.
//! What the rounded operation lost is a number of its own, of which the sign is enough.

use super::sqrtl::sqrt;
use crate::internal::f128::F128;

unsafe extern "C" {
    // compiler_builtins: correctly rounded.
    fn fmaf128(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64, z_low: u64, z_high: u64);
}

/// x·y + z, rounded once.
fn fma(x: F128, y: F128, z: F128) -> F128 {
    let mut result = F128::ZERO;
    // SAFETY: fmaf128 stores its result at the address given.
    unsafe { fmaf128(&mut result, x.low, x.high, y.low, y.high, z.low, z.high) };
    result
}

/// `rounded` is the nearest number to a result that is `lost` more, of which only the sign counts: the result rounded to odd.
fn odd(rounded: F128, lost: F128) -> F128 {
    if lost.is_zero() || lost.is_nan() || !rounded.is_finite() || rounded.low & 1 != 0 || rounded.is_zero() {
        return rounded;
    }
    // Even, and not exact: the neighbour on the side where the result lies is odd.
    let outwards = lost.is_sign_negative() == rounded.is_sign_negative();
    F128::from_bits(if outwards { rounded.to_bits() + 1 } else { rounded.to_bits() - 1 })
}

/// x + y rounded, and what that lost, exactly.
fn two_sum(x: F128, y: F128) -> (F128, F128) {
    let sum = x + y;
    let back = sum - x;
    (sum, (x - (sum - back)) + (y - back))
}

/// x + y, rounded to odd.
pub fn sum(x: F128, y: F128) -> F128 {
    // Near the end of the range the terms would overflow; what is lost there is lost in every narrower format.
    let (sum, lost) = two_sum(x, y);
    odd(sum, lost)
}

/// x·y, rounded to odd where it is not so small that every narrower format rounds it to zero.
pub fn product(x: F128, y: F128) -> F128 {
    let product = x * y;
    odd(product, fma(x, y, -product))
}

/// x/y, rounded to odd as `product` is.
pub fn quotient(x: F128, y: F128) -> F128 {
    let quotient = x / y;
    if !quotient.is_finite() || quotient.is_zero() {
        return quotient;
    }
    // The rest has the sign of what is missing, turned where the divisor is negative. Divisors at the ends of the range are
    // brought to its middle, so that the rest is exact.
    let power = y.stored_exponent() - F128::BIAS;
    let rest = if power.abs() > 8000 || x.stored_exponent() < 1000 {
        let scale = F128::from_bits(((F128::BIAS + if power > 0 { -8000 } else { 8000 }) as u128) << 112);
        fma(-quotient, y * scale, x * scale)
    } else {
        fma(-quotient, y, x)
    };
    odd(quotient, if y.is_sign_negative() { -rest } else { rest })
}

/// √x, rounded to odd.
pub fn root(x: F128) -> F128 {
    let root = sqrt(x);
    odd(root, fma(-root, root, x))
}

/// x·y + z, rounded to odd as `product` is. The error of a fused product: S. Boldo and J.-M. Muller, "Exact and Approximated Error of the
/// FMA" (2011).
pub fn fused(x: F128, y: F128, z: F128) -> F128 {
    let result = fma(x, y, z);
    if !result.is_finite() || x.is_zero() || y.is_zero() {
        return result;
    }
    if z.is_zero() {
        return product(x, y);
    }
    let exponent = x.stored_exponent() + y.stored_exponent() - 2 * F128::BIAS;
    if exponent < -16000 {
        // Beside any z that a narrower format does not round to zero the product is nothing but a sign.
        let sign = if x.is_sign_negative() != y.is_sign_negative() { -F128::ONE } else { F128::ONE };
        return if result.stored_exponent() < 1000 { result } else { odd(z, sign) };
    }
    let high = x * y;
    let (above, below) = two_sum(z, fma(x, y, -high));
    let (first, second) = two_sum(high, above);
    odd(result, ((first - result) + second) + below)
}
