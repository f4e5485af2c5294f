//! `remquol`, and the division behind `fmodl` and `remainderl`

use crate::internal::f128::F128;
use crate::math::ilogbl::ilogb;
use crate::math::scalbnl::scalbn;
use crate::types::c_int;
use core::num::NonZeroU128;

/// The significand of a finite number other than zero as an integer of 113 bits.
fn significand(x: F128) -> u128 {
    scalbn(x.abs(), 112 - ilogb(x)).to_bits() & ((1 << 112) - 1) | 1 << 112
}

/// `n`·2^`power` for n below 2¹¹³; exact where the result is a number of the type.
fn scaled(n: u128, power: c_int) -> F128 {
    if n == 0 {
        return F128::ZERO;
    }
    let shift = n.leading_zeros() - 15;
    let normal = n << shift & ((1 << 112) - 1) | (F128::BIAS as u128) << 112;
    scalbn(F128::from_bits(normal), power + 112 - shift as c_int)
}

/// |x| = q·|y| + r with 0 ≤ r < |y|: r and the low 31 bits of q. `x` and `y` finite, `y` not zero.
///
/// Long division in base 2¹⁵: a remainder of 113 bits and 15 more fit u128.
fn divide(x: F128, y: F128) -> (F128, u32) {
    if x.abs() < y.abs() {
        return (x.abs(), 0);
    }
    let Some(divisor) = NonZeroU128::new(significand(y)) else { return (F128::NAN, 0) };
    let (x_power, y_power) = (ilogb(x), ilogb(y));
    let first = significand(x);
    let mut quotient = (first >= divisor.get()) as u32;
    let mut rest = if quotient != 0 { first - divisor.get() } else { first };
    let mut steps = x_power - y_power;
    while steps > 0 {
        let step = steps.min(15);
        rest <<= step;
        quotient = quotient << step | (rest / divisor) as u32;
        rest %= divisor;
        steps -= step;
    }
    (scaled(rest, y_power - 112), quotient & 0x7fff_ffff)
}

/// Whether the remainder is a NaN for these operands.
fn undefined(x: F128, y: F128) -> bool {
    y.is_zero() || y.is_nan() || !x.is_finite()
}

/// The remainder with the sign of `x`.
pub fn fmod(x: F128, y: F128) -> F128 {
    if undefined(x, y) {
        return F128::NAN;
    }
    if y.is_infinite() || x.is_zero() {
        return x;
    }
    divide(x, y).0.copysign(x)
}

/// The remainder to the nearest quotient, and that quotient's low 31 bits with its sign.
pub fn remquo(x: F128, y: F128) -> (F128, c_int) {
    if undefined(x, y) {
        return (F128::NAN, 0);
    }
    if y.is_infinite() || x.is_zero() {
        return (x, 0);
    }
    let (mut rest, mut quotient) = divide(x, y);
    // rest against y/2 without halving (inexact) or doubling (overflows): rest and y - rest are both exact.
    let other = y.abs() - rest;
    if rest > other || rest == other && quotient & 1 != 0 {
        rest = -other;
        quotient = quotient.wrapping_add(1) & 0x7fff_ffff;
    }
    let quotient = quotient as c_int;
    let opposite = x.is_sign_negative() != y.is_sign_negative();
    let rest = if rest.is_zero() {
        F128::ZERO.copysign(x)
    } else if x.is_sign_negative() {
        -rest
    } else {
        rest
    };
    (rest, if opposite { -quotient } else { quotient })
}

/// As `remainderl`; stores the sign and at least the low three bits of the quotient at `quotient` (C23 7.12.10.3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn remquol(
    result: *mut F128,
    x_low: u64,
    x_high: u64,
    y_low: u64,
    y_high: u64,
    quotient: *mut c_int,
) {
    let (rest, low) = remquo(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high));
    // SAFETY: the ABI has the caller pass the address of its result, and the caller that of an int.
    unsafe {
        *quotient = low;
        *result = rest;
    }
}
