//! `pow`

use crate::math::instruction::trunc;
use crate::math::pair::{exp_sum, log_pair};

/// `x` to the power `y` (C23 7.12.7.5, F.10.4.5).
#[unsafe(no_mangle)]
pub extern "C" fn pow(x: f64, y: f64) -> f64 {
    // The usual case: x above zero and finite, y neither so large that everything but 1 overflows or vanishes, nor so small
    // that only 1 is left.
    let size = (y.to_bits() >> 52) as u32 & 0x7ff;
    if x.to_bits().wrapping_sub(1) < f64::INFINITY.to_bits() - 1 && size.wrapping_sub(0x3ff - 65) < 130 {
        return power(x, y, 1.0);
    }
    if y == 0.0 || x == 1.0 {
        return 1.0;
    }
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    let (whole, odd) = parity(y);
    let sign = if x.is_sign_negative() && odd { -1.0 } else { 1.0 };
    let magnitude = x.abs();
    if magnitude == 0.0 || magnitude == f64::INFINITY {
        return sign * if (magnitude == 0.0) == (y < 0.0) { f64::INFINITY } else { 0.0 };
    }
    if magnitude == 1.0 && y.is_infinite() {
        return 1.0;
    }
    if x < 0.0 && !whole {
        return f64::NAN;
    }
    if size >= 0x3ff + 65 {
        // |log x| is at least 2⁻⁵³ unless it is zero.
        return if magnitude == 1.0 {
            sign
        } else if (magnitude > 1.0) == (y > 0.0) {
            sign * f64::INFINITY
        } else {
            sign * 0.0
        };
    }
    if size < 0x3ff - 65 {
        return 1.0;
    }
    power(magnitude, y, sign)
}

/// Whether `y` is whole, and whether it is odd.
fn parity(y: f64) -> (bool, bool) {
    let whole = trunc(y) == y;
    (whole, whole && y.abs() < 9007199254740992.0 && trunc(y * 0.5) != y * 0.5)
}

/// sign·e^(y·log x) for x above zero, |y| between 2⁻⁶⁵ and 2⁶⁵. The product has 66 bits, of which a result near the ends of the
/// range needs ten for its power of two: its high part is that of two factors of 26 bits, exact.
#[inline(always)]
fn power(x: f64, y: f64, sign: f64) -> f64 {
    let half = |x: f64| f64::from_bits(x.to_bits() & !0x7ff_ffff);
    let log = log_pair(x);
    let (log_high, y_high) = (half(log.hi), half(y));
    let log_low = (log.hi - log_high) + log.lo;
    let exponent = y_high * log_high;
    if !(-746.0..710.0).contains(&exponent) {
        return sign * if exponent > 0.0 { f64::INFINITY } else { 0.0 };
    }
    exp_sum(exponent, (y - y_high) * log_high + y * log_low, sign)
}
