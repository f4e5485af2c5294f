//! eˣ: x = (128k + j)·log 2/128 + r; eˣ = 2ᵏ·2^(j/128)·eʳ, with 2^(j/128) from a table and |r| < 2⁻⁸·⁵.

use super::tables::{EXP, LN_2_OVER_128};
use super::{Pair, quick_two_sum, two_sum};
use crate::math::instruction::nearest_integer;

/// 128/log 2.
const STEPS: f64 = 128.0 * core::f64::consts::LOG2_E;

/// 2ᵏ for k between -1022 and 1023.
#[inline(always)]
fn power_of_two(k: i32) -> f64 {
    f64::from_bits(((k + 1023) as u64) << 52)
}

/// The entry of step `n`: 2^(j/128) with j the low seven bits.
#[inline(always)]
fn entry(n: i32) -> (f64, f64) {
    // SAFETY: the table has 128 entries and the index is below 128.
    unsafe { *EXP.get_unchecked((n & 127) as usize) }
}

/// e^(hi + lo) as a pair in [1, 2] or just outside, and the power of two that goes with it. |hi| < 2¹⁰.
#[inline(always)]
pub fn exp_pair(hi: f64, lo: f64) -> (Pair, i32) {
    let (steps, n) = nearest_integer(hi * STEPS);
    // steps·first is exact: 18 and 35 bits.
    let near = hi - steps * LN_2_OVER_128.0;
    let reduced = two_sum(near, lo - steps * LN_2_OVER_128.1);
    let (r, rest) = (reduced.hi, reduced.lo);
    let tail = r * r * (0.5 + r * (1.0 / 6.0 + r * (1.0 / 24.0 + r * (1.0 / 120.0 + r * (1.0 / 720.0)))));
    let small = quick_two_sum(r, tail + rest);
    let (table, below) = entry(n);
    (quick_two_sum(table, table * small.hi + (table * small.lo + below)), n >> 7)
}

/// value·2ᵏ, rounded once, for a value between 1/2 and 4 and any k.
#[inline(always)]
pub fn exp_scaled(value: Pair, k: i32) -> f64 {
    if (-1021..=1022).contains(&k) {
        return (value.hi + value.lo) * power_of_two(k);
    }
    if k > 0 {
        // Overflows where it should.
        return (value.hi + value.lo) * power_of_two(1022) * power_of_two((k - 1022).min(1023));
    }
    if k < -1080 {
        return 0.0;
    }
    // The result may be subnormal. Scaled to end at the place where its last bit will be, it is rounded by an addition.
    let (hi, lo) = (value.hi * power_of_two(k + 1022 + 60), value.lo * power_of_two(k + 1022 + 60));
    let one = power_of_two(60);
    if hi >= one {
        return (hi + lo) * power_of_two(-1022) * power_of_two(-60);
    }
    let sum = quick_two_sum(one, hi);
    ((sum.hi + (sum.lo + lo)) - one) * power_of_two(-1022) * power_of_two(-60)
}

/// eˣ.
#[inline(always)]
pub fn exp_double(x: f64) -> f64 {
    // Out of range, infinite or NaN, or so small that 1 + x is all there is.
    let magnitude = (x.to_bits() >> 52) as u32 & 0x7ff;
    if magnitude.wrapping_sub(0x3ff - 54) >= 54 + 9 {
        if magnitude < 0x3ff {
            return 1.0 + x;
        }
        if x.is_nan() {
            return x;
        }
        if x > 709.8 {
            return f64::INFINITY;
        }
        if x < -745.2 {
            return 0.0;
        }
    }
    let (table, rest, k) = parts(x, 0.0);
    if (-1021..=1022).contains(&k) {
        return (table + rest) * power_of_two(k);
    }
    exp_scaled(quick_two_sum(table, rest), k)
}

/// sign·e^(hi + lo) for |hi| below 746, with |lo| below 2⁻¹².
#[inline(always)]
pub fn exp_sum(hi: f64, lo: f64, sign: f64) -> f64 {
    let (table, rest, k) = parts(hi, lo);
    if (-1021..=1022).contains(&k) {
        return sign * (table + rest) * power_of_two(k);
    }
    sign * exp_scaled(quick_two_sum(table, rest), k)
}

/// e^(hi + lo) as a table's entry, what comes to it, and a power of two.
#[inline(always)]
fn parts(hi: f64, lo: f64) -> (f64, f64, i32) {
    let (steps, n) = nearest_integer(hi * STEPS);
    let r = (hi - steps * LN_2_OVER_128.0) + (lo - steps * LN_2_OVER_128.1);
    let square = r * r;
    let tail = r + square * (0.5 + r * (1.0 / 6.0)) + square * square * (1.0 / 24.0 + r * (1.0 / 120.0));
    let (table, below) = entry(n);
    (table, below + table * tail, n >> 7)
}

/// 2ˣ.
#[inline(always)]
pub fn exp2_double(x: f64) -> f64 {
    if x >= 1024.0 {
        return f64::INFINITY;
    }
    if x < -1080.0 {
        return 0.0;
    }
    if x.is_nan() {
        return x;
    }
    let (steps, n) = nearest_integer(x * 128.0);
    let r = (x - steps * (1.0 / 128.0)) * core::f64::consts::LN_2;
    let square = r * r;
    let tail = r + square * (0.5 + r * (1.0 / 6.0)) + square * square * (1.0 / 24.0 + r * (1.0 / 120.0));
    let (table, below) = entry(n);
    let k = n >> 7;
    let rest = below + table * tail;
    if (-1021..=1022).contains(&k) {
        return (table + rest) * power_of_two(k);
    }
    exp_scaled(quick_two_sum(table, rest), k)
}

/// eˣ as a float, for an x that is one or is the product of one: 40 bits are enough.
#[inline(always)]
pub fn exp_float(x: f64) -> f32 {
    // The usual case first: |x| < 64.
    if (x.to_bits() >> 52) as u32 & 0x7ff > 0x3ff + 5 && !(-150.0..130.0).contains(&x) {
        return if x.is_nan() {
            x as f32
        } else if x > 0.0 {
            f32::INFINITY
        } else {
            0.0
        };
    }
    let (steps, n) = nearest_integer(x * STEPS);
    let r = x - steps * (core::f64::consts::LN_2 / 128.0);
    let (table, _) = entry(n);
    let value = table + table * (r + r * r * (0.5 + r * (1.0 / 6.0)));
    (value * power_of_two(n >> 7)) as f32
}
