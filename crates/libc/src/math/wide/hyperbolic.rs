//! Hyperbolic functions and their inverses.

use super::{Wide, exp, expm1, log1p};

/// sinh and cosh from one exponential: with E = e^|x| - 1, sinh |x| = (E + E/(E + 1))/2 keeps its accuracy near zero.
pub fn sinh_cosh(x: Wide) -> (Wide, Wide) {
    if x.is_infinite() {
        return (x, Wide::INFINITY);
    }
    let less = expm1(x.abs());
    let power = less + Wide::ONE;
    let sine = (less + less / power).scaled(-1);
    let cosine = (power + Wide::ONE / power).scaled(-1);
    (sine.with_sign(x.negative), cosine)
}

/// The hyperbolic sine.
pub fn sinh(x: Wide) -> Wide {
    sinh_cosh(x).0
}

/// The hyperbolic cosine.
pub fn cosh(x: Wide) -> Wide {
    let power = exp(x.abs());
    (power + Wide::ONE / power).scaled(-1)
}

/// The hyperbolic tangent.
pub fn tanh(x: Wide) -> Wide {
    if x.is_infinite() {
        return Wide::ONE.with_sign(x.negative);
    }
    let less = expm1(x.abs().scaled(1));
    (less / (less + Wide::ONE.scaled(1))).with_sign(x.negative)
}

/// The inverse hyperbolic sine: log(a + √(1 + a²)) for a = |x|, as log1p(a + a²/(1 + √(1 + a²))).
pub fn asinh(x: Wide) -> Wide {
    if !x.is_finite() {
        return x;
    }
    let a = x.abs();
    let square = a.squared();
    log1p(a + square / (Wide::ONE + (Wide::ONE + square).sqrt())).with_sign(x.negative)
}

/// The inverse hyperbolic cosine: log1p(t + √(t(t + 2))) for t = x - 1; NaN below 1.
pub fn acosh(x: Wide) -> Wide {
    if x < Wide::ONE {
        return Wide::NAN;
    }
    let t = x - Wide::ONE;
    log1p(t + (t * (t + Wide::ONE.scaled(1))).sqrt())
}

/// The inverse hyperbolic tangent: log1p(2a/(1 - a))/2 for a = |x|; ±∞ at ±1, NaN beyond.
pub fn atanh(x: Wide) -> Wide {
    let a = x.abs();
    if a > Wide::ONE {
        return Wide::NAN;
    }
    log1p(a.scaled(1) / (Wide::ONE - a)).scaled(-1).with_sign(x.negative)
}
