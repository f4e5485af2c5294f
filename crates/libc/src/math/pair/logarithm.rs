//! log x: x = 2ᵏ·z with z from 0.705 to 1.41; of 128 intervals the one that holds z gives a factor f near 1/z of 20 bits, so that
//! z·f - 1 = r is found exactly from z's two halves; log x = k·log 2 - log f + log(1 + r), |r| < 2⁻⁷·⁹.
//! The interval about 1 has f = 1: there r itself is all that the logarithm is made of, and nothing cancels.

use super::tables::{LN_2, LOG, LOG_CENTERS};
use super::{Pair, quick_two_sum, two_sum};

/// Where the intervals begin: 1 is the middle one's centre.
const FIRST: u64 = 0x3fe6_9000_0000_0000;

/// k, r in two parts, and the interval's -log f in two parts. `x` is positive and finite.
#[inline(always)]
fn reduce(x: f64) -> (f64, f64, f64, f64, f64) {
    let (bits, extra) =
        if x < f64::MIN_POSITIVE { ((x * (1u64 << 54) as f64).to_bits(), 54) } else { (x.to_bits(), 0) };
    let offset = bits.wrapping_sub(FIRST);
    let interval = (offset >> 45) as usize & 127;
    let k = (offset as i64 >> 52) as i32;
    let z = bits.wrapping_sub((k as u64) << 52);
    // SAFETY: the table has 128 entries and the index is below 128.
    let (factor, log_high, log_low) = unsafe { *LOG.get_unchecked(interval) };
    let high = f64::from_bits(z & !0xffff_ffff);
    let low = f64::from_bits(z) - high;
    // Both products are exact, and so is the subtraction: 21 + 20 and 32 + 20 bits.
    ((k - extra) as f64, high * factor - 1.0, low * factor, log_high, log_low)
}

/// log x to about 66 bits; x is positive and finite.
#[inline(always)]
pub fn log_pair(x: f64) -> Pair {
    let (k, first, second, log_high, log_low) = reduce(x);
    let r = two_sum(first, second);
    let t = r.hi;
    // t² as the exact square of its first half, and the rest.
    let half = f64::from_bits(t.to_bits() & !0x7ff_ffff);
    let square = half * half;
    let below_square = (t - half) * (t + half);
    let power = t * t;
    let tail = (power * t)
        * ((1.0 / 3.0 - t * (1.0 / 4.0))
            + power * ((1.0 / 5.0 - t * (1.0 / 6.0)) + power * (1.0 / 7.0 - t * (1.0 / 8.0))));
    // The high parts of log 2 and log f end at 2⁻⁴²: their sum is exact. Unless it is zero it is larger than t, as each interval's
    // centre is farther from 1 than the interval is wide.
    let whole = k * LN_2.0 + log_high;
    let sum = quick_two_sum(whole, t);
    let next = quick_two_sum(sum.hi, -0.5 * square);
    let below = k * LN_2.1 + log_low + (r.lo - t * r.lo) - 0.5 * below_square;
    quick_two_sum(next.hi, tail + (next.lo + (sum.lo + below)))
}

/// log x, rounded; x is positive and finite.
#[inline(always)]
pub fn log_double(x: f64) -> f64 {
    let (bits, extra) =
        if x < f64::MIN_POSITIVE { ((x * (1u64 << 54) as f64).to_bits(), 54) } else { (x.to_bits(), 0) };
    let offset = bits.wrapping_sub(FIRST);
    let k = (offset as i64 >> 52) as i32;
    let z = f64::from_bits(bits.wrapping_sub((k as u64) << 52));
    // SAFETY: the table has 128 entries and the index is below 128.
    let (center, inverse, log_high, log_low) =
        unsafe { *LOG_CENTERS.get_unchecked((offset >> 45) as usize & 127) };
    let k = (k - extra) as f64;
    let whole = k * LN_2.0 + log_high;
    if whole.abs() > 0.09 {
        // The difference is exact; what r loses by rounding is a sixteenth of the result's last place at most.
        let r = (z - center) * inverse;
        let (square, tail) = tail(r);
        return whole + (r + ((tail - 0.5 * square) + (k * LN_2.1 + log_low)));
    }
    let (k, first, second, log_high, log_low) = reduce(x);
    let r = first + second;
    let (square, tail) = tail(r);
    let rest = (first - r) + second;
    let whole = k * LN_2.0 + log_high;
    let sum = whole + r;
    let below = (whole - sum) + r + (k * LN_2.1 + log_low + rest);
    // -r²/2 joins before the sum is rounded for the last time; where the interval is 1's its rounding is 2⁻⁹ of a unit of r.
    (below + tail - 0.5 * square) + sum
}

/// r², and what log(1 + r) has beyond r - r²/2.
#[inline(always)]
fn tail(r: f64) -> (f64, f64) {
    let square = r * r;
    let series =
        (1.0 / 3.0 - r * (1.0 / 4.0)) + square * ((1.0 / 5.0 - r * (1.0 / 6.0)) + square * (1.0 / 7.0));
    (square, square * r * series)
}

/// log x to about 34 bits, for a float's value above zero.
#[inline(always)]
pub fn log_float(x: f64) -> f64 {
    let bits = x.to_bits();
    let offset = bits.wrapping_sub(FIRST);
    let k = (offset as i64 >> 52) as i32;
    let z = f64::from_bits(bits.wrapping_sub((k as u64) << 52));
    // SAFETY: the table has 128 entries and the index is below 128.
    let (factor, log_high, _) = unsafe { *LOG.get_unchecked((offset >> 45) as usize & 127) };
    // Exact: 24 and 20 bits.
    let r = z * factor - 1.0;
    let square = r * r;
    let tail = square * ((-0.5 + r * (1.0 / 3.0)) + square * (-0.25 + r * 0.2));
    (k as f64 * core::f64::consts::LN_2 + log_high) + (r + tail)
}
