//! Sine and cosine of doubles of ordinary size: the rest of the nearest multiple of π/2 as a sum of two doubles, and the polynomial of its
//! quadrant. What is larger, or so near to a multiple that the rest would have too few bits, is left to the libm crate.

use crate::math::instruction::nearest_integer;

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
    let (quarters, quadrant) = nearest_integer(x * core::f64::consts::FRAC_2_PI);
    let first = x - quarters * PI_2.0;
    let second = quarters * PI_2.1;
    let near = first - second;
    let below = ((first - near) - second) - quarters * PI_2.2;
    let high = near + below;
    let low = (near - high) + below;
    if high.abs() < SMALLEST_REST {
        return None;
    }
    let quadrant = quadrant.wrapping_add(turns);
    let value = if quadrant & 1 == 0 { sine_of_rest(high, low) } else { cosine_of_rest(high, low) };
    // The sign bit by arithmetic: a branch could not be predicted.
    Some(f64::from_bits(value.to_bits() ^ ((quadrant & 2) as u64) << 62))
}

/// The sine of high + low, at most π/4; minimax to 2⁻⁵⁷ (Remez, at 50 digits).
#[inline(always)]
fn sine_of_rest(high: f64, low: f64) -> f64 {
    let t = high * high;
    let square = t * t;
    let tail = (-0.1666666666666664 + t * 0.008333333333323662)
        + square
            * ((-0.00019841269830144393 + t * 2.755731365185318e-06)
                + square * (-2.505073457106949e-08 + t * 1.5894710581634463e-10));
    high + (high * t * tail + low * (1.0 - 0.5 * t))
}

/// The cosine of high + low, at most π/4; minimax to 2⁻⁶².
#[inline(always)]
fn cosine_of_rest(high: f64, low: f64) -> f64 {
    let t = high * high;
    let square = t * t;
    let tail = (0.04166666666666665 + t * -0.001388888888888284)
        + square
            * ((2.4801587294628004e-05 + t * -2.7557315738613277e-07)
                + square * (2.0875897738682843e-09 + t * -1.1367981880469046e-11));
    let half = 0.5 * t;
    let whole = 1.0 - half;
    whole + (((1.0 - whole) - half) + (square * tail - high * low))
}
