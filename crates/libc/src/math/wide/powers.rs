//! Powers and roots with whole exponents, and the power that is e^(y·log x) and nothing else.

use super::{Wide, exp, log, log1p, pow};

/// x to the whole power n: 1 for n = 0, even for a NaN (F.10.4.6).
pub fn pown(x: Wide, n: i64) -> Wide {
    pow(x, Wide::from(n))
}

/// x to the power y as e^(y·log x): so only x ≥ 0 has one, and 0⁰, ∞⁰ and 1^∞ have none (F.10.4.7).
pub fn powr(x: Wide, y: Wide) -> Wide {
    if x.is_nan() || y.is_nan() || x.negative && !x.is_zero() {
        return Wide::NAN;
    }
    let undefined =
        if y.is_zero() { !x.is_finite() || x.is_zero() } else { x == Wide::ONE && y.is_infinite() };
    if undefined { Wide::NAN } else { pow(x.abs(), y) }
}

/// The n-th root of x, a whole n of either sign (F.10.4.8): NaN for n = 0, and for even n below zero.
pub fn rootn(x: Wide, n: i64) -> Wide {
    let odd = n & 1 != 0;
    if x.is_nan() || n == 0 || x.negative && !odd && !x.is_zero() {
        return Wide::NAN;
    }
    let negative = x.negative && odd;
    if x.is_zero() || x.is_infinite() {
        return if x.is_zero() == (n < 0) { Wide::INFINITY } else { Wide::ZERO }.with_sign(negative);
    }
    let magnitude = x.abs();
    let root = match n {
        1 => magnitude,
        -1 => Wide::ONE / magnitude,
        2 => magnitude.sqrt(),
        3 => magnitude.cbrt(),
        _ => exp(log(magnitude) / Wide::from(n)),
    };
    root.with_sign(negative)
}

/// 1/√x (F.10.4.9): ±∞ at ±0, NaN below.
pub fn rsqrt(x: Wide) -> Wide {
    if x.is_zero() {
        return Wide::INFINITY.with_sign(x.negative);
    }
    Wide::ONE / x.sqrt()
}

/// (1 + x) to the whole power n (F.10.4.2): NaN for x below -1; 1 for n = 0, even for a NaN.
pub fn compoundn(x: Wide, n: i64) -> Wide {
    if x < -Wide::ONE {
        return Wide::NAN;
    }
    if n == 0 {
        return Wide::ONE;
    }
    if x.is_nan() {
        return x;
    }
    if x == -Wide::ONE || x.is_infinite() {
        return if (x == -Wide::ONE) == (n < 0) { Wide::INFINITY } else { Wide::ZERO };
    }
    exp(Wide::from(n) * log1p(x))
}
