//! Sine, cosine and tangent of doubles of ordinary size: the rest of the nearest multiple of π/2 as a sum of two doubles, and the polynomial of
//! its quadrant. What is larger, or so near to a multiple that the rest would have too few bits, is left to the libm crate.

use crate::math::instruction::nearest_integer;
use crate::math::pair::arc_tangent::PI;
use crate::math::pair::two_product;
use core::arch::wasm32::*;

/// π/2 in pieces of 33, 33 and 53 bits: multiples of the first two by 20 bits are exact.
const PI_2: (f64, f64, f64) = (1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21);

/// Below this magnitude the multiple of π/2 has at most 20 bits.
const LIMIT: f64 = 1.6e6;

/// Rests above this have at least 99 - 20 correct bits.
const SMALLEST_REST: f64 = 1.0 / (1u64 << 20) as f64;

/// The sine of `x` plus so many quarter turns, if it is easy.
#[inline(always)]
pub fn sine(x: f64, turns: i32) -> Option<f64> {
    let size = x.abs();
    if size < core::f64::consts::FRAC_PI_4 {
        // For the sine the rest is exact, however small.
        if turns == 0 && size < SMALLEST_REST {
            return None;
        }
        return Some(if turns == 0 { sine_of_rest(x, 0.0) } else { cosine_of_rest(x, 0.0) });
    }
    if size >= LIMIT || size.is_nan() {
        return None;
    }
    let (high, low, quadrant) = reduce(x);
    if high.abs() < SMALLEST_REST {
        return None;
    }
    Some(of_quadrant(high, low, quadrant.wrapping_add(turns)))
}

/// The nearest multiple of π/2 to |x| < [`LIMIT`], and the rest in two parts.
#[inline(always)]
fn reduce(x: f64) -> (f64, f64, i32) {
    let (quarters, quadrant) = nearest_integer(x * core::f64::consts::FRAC_2_PI);
    let first = x - quarters * PI_2.0;
    let second = quarters * PI_2.1;
    let near = first - second;
    let below = ((first - near) - second) - quarters * PI_2.2;
    let high = near + below;
    let low = (near - high) + below;
    (high, low, quadrant)
}

/// The sine of high + low, at most π/4, plus a quadrant.
#[inline(always)]
pub fn of_quadrant(high: f64, low: f64, quadrant: i32) -> f64 {
    let value = if quadrant & 1 == 0 { sine_of_rest(high, low) } else { cosine_of_rest(high, low) };
    // The sign bit by arithmetic: a branch could not be predicted.
    f64::from_bits(value.to_bits() ^ ((quadrant & 2) as u64) << 62)
}

/// The tangent of high + low, at most π/4, plus a quadrant: sine and cosine side by side in a vector, each with what rounding lost, and a division
/// that is corrected by the rest it leaves. Odd quadrants turn the fraction over: numerator and divisor change places by a mask, for a
/// branch could not be predicted.
#[inline(always)]
pub fn tangent_of_rest(high: f64, low: f64, quadrant: i32) -> f64 {
    let top = |x: f64| f64::from_bits(x.to_bits() & !0x7ff_ffff);
    let t = high * high;
    let square = t * t;
    let (both_t, both_square) = (f64x2_splat(t), f64x2_splat(square));
    // The polynomials of `sine_parts` and `cosine_parts`.
    let term = |a: v128, b: v128, x: v128| f64x2_add(a, f64x2_mul(b, x));
    let first = term(
        f64x2(-0.1666666666666664, 0.04166666666666665),
        f64x2(0.008333333333323662, -0.001388888888888284),
        both_t,
    );
    let second = term(
        f64x2(-0.00019841269830144393, 2.4801587294628004e-05),
        f64x2(2.755731365185318e-06, -2.7557315738613277e-07),
        both_t,
    );
    let third = term(
        f64x2(-2.505073457106949e-08, 2.0875897738682843e-09),
        f64x2(1.5894710581634463e-10, -1.1367981880469046e-11),
        both_t,
    );
    let tail = term(first, term(second, third, both_square), both_square);
    let half = 0.5 * t;
    let whole = 1.0 - half;
    // What the square lost by rounding counts in the cosine, for here three errors meet.
    let square_lost = (top(high) * top(high) - t) + (high - top(high)) * (high + top(high));
    let rest = f64x2(low * whole, ((1.0 - whole) - half) - (0.5 * square_lost + high * low));
    let large = f64x2(high, whole);
    let small = term(rest, tail, f64x2(high * t, square));
    let sum = f64x2_add(large, small);
    let lost = f64x2_add(f64x2_sub(large, sum), small);
    let even = i64x2_splat(((quadrant & 1) as i64) - 1);
    let exchange = |v: v128| v128_bitselect(v, i64x2_shuffle::<1, 0>(v, v), even);
    let (sum, lost) = (exchange(sum), exchange(lost));
    let (numerator, divisor) = (f64x2_extract_lane::<0>(sum), f64x2_extract_lane::<1>(sum));
    let inverse = 1.0 / divisor;
    // The quotient's first 26 bits; its products with the halves of the divisor are exact, and so is what is left of the numerator.
    let quotient = top(numerator * inverse);
    let divisor_high = top(divisor);
    let left = (numerator - quotient * divisor_high) - quotient * (divisor - divisor_high);
    let lost = f64x2_extract_lane::<0>(lost) - quotient * f64x2_extract_lane::<1>(lost);
    let value = quotient + (left + lost) * inverse;
    f64::from_bits(value.to_bits() ^ (quadrant as u64) << 63)
}

/// The sine of high + low, at most π/4; minimax to 2⁻⁵⁷ (Remez, at 50 digits).
#[inline(always)]
fn sine_of_rest(high: f64, low: f64) -> f64 {
    let (first, second) = sine_parts(high, low);
    first + second
}

/// The cosine of high + low, at most π/4; minimax to 2⁻⁶².
#[inline(always)]
fn cosine_of_rest(high: f64, low: f64) -> f64 {
    let (first, second) = cosine_parts(high, low);
    first + second
}

/// The sine of high + low as two terms of falling size.
#[inline(always)]
fn sine_parts(high: f64, low: f64) -> (f64, f64) {
    let t = high * high;
    let square = t * t;
    let tail = (-0.1666666666666664 + t * 0.008333333333323662)
        + square
            * ((-0.00019841269830144393 + t * 2.755731365185318e-06)
                + square * (-2.505073457106949e-08 + t * 1.5894710581634463e-10));
    (high, high * t * tail + low * (1.0 - 0.5 * t))
}

/// The cosine of high + low as two terms of falling size.
#[inline(always)]
fn cosine_parts(high: f64, low: f64) -> (f64, f64) {
    let t = high * high;
    let square = t * t;
    let tail = (0.04166666666666665 + t * -0.001388888888888284)
        + square
            * ((2.4801587294628004e-05 + t * -2.7557315738613277e-07)
                + square * (2.0875897738682843e-09 + t * -1.1367981880469046e-11));
    let half = 0.5 * t;
    let whole = 1.0 - half;
    (whole, ((1.0 - whole) - half) + (square * tail - high * low))
}

/// The nearest multiple of a half to `x`, as a number of quarter turns, and π times the rest in two parts: exact but for the rounding of the
/// product. For |x| between 2⁻⁵⁰⁰ and 2²⁹ ([`HALF_TURNS`]).
#[inline(always)]
pub fn reduce_half_turns(x: f64) -> (f64, f64, i32) {
    let (quarters, quadrant) = nearest_integer(x + x);
    let rest = x - 0.5 * quarters;
    let product = two_product(rest, PI.hi);
    (product.hi, product.lo + rest * PI.lo, quadrant)
}

/// The magnitudes that [`reduce_half_turns`] takes.
pub const HALF_TURNS: core::ops::Range<f64> = 3e-151..536870912.0;
