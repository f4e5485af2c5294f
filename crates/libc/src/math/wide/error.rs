//! The error function and its complement.

use super::constants::{ONE_OVER_SQRT_PI, TWO_OVER_SQRT_PI};
use super::{Wide, exp};

/// Where the series gives way to the continued fraction: 1 - erf(6) has lost 64 of 192 bits.
const SWITCH: Wide = Wide::positive(3, [0, 0, 3 << 62]);

/// erf x = 2/√π·e^(-x²)·Σ 2ⁿx²ⁿ⁺¹/(1·3·5…(2n+1)): no term is negative, so nothing cancels. |x| ≤ 6.
fn series(x: Wide) -> Wide {
    let twice = x.squared().scaled(1);
    let mut term = x;
    let mut sum = x;
    let mut divisor = 1;
    loop {
        divisor += 2;
        term = (term * twice).divided_by(divisor);
        if term.is_zero() || term.exponent < sum.exponent - 192 || divisor > 2000 {
            break;
        }
        sum = sum + term;
    }
    TWO_OVER_SQRT_PI * exp(-x.squared()) * sum
}

/// erfc x = e^(-x²)/√π·1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))) for x > 6. From 6 on, fifty steps reach 2⁻¹⁷⁰.
fn continued_fraction(x: Wide) -> Wide {
    let mut tail = x;
    for n in (1..=50).rev() {
        tail = x + Wide::from(n).scaled(-1) / tail;
    }
    exp(-x.squared()) * ONE_OVER_SQRT_PI / tail
}

/// The error function.
pub fn erf(x: Wide) -> Wide {
    if !x.is_finite() {
        return if x.is_nan() { x } else { Wide::ONE.with_sign(x.negative) };
    }
    if x.is_zero() || x.abs() < SWITCH {
        return if x.is_zero() { x } else { series(x) };
    }
    (Wide::ONE - erfc(x.abs())).with_sign(x.negative)
}

/// 1 - erf(x), without the loss of a subtraction.
pub fn erfc(x: Wide) -> Wide {
    if x.is_nan() {
        return x;
    }
    if x.abs() < SWITCH {
        return Wide::ONE - erf(x);
    }
    if x.negative {
        return Wide::ONE.scaled(1) - erfc(-x);
    }
    if x.is_infinite() { Wide::ZERO } else { continued_fraction(x) }
}
