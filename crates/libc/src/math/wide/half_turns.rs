//! Trigonometric functions of angles in half turns (`sinpi` and its kin): the reduction is exact, so no bits of π are
//! spent on it, and zeros and poles are met exactly.

use super::constants::PI;
use super::{Kind, Wide, acos, asin, atan, atan2, sin, sin_cos};

/// Whether the whole part of |x| is odd, and the fraction of |x|. Finite numbers.
fn parts(x: Wide) -> (bool, Wide) {
    let (_, odd, fraction) = x.split();
    (odd, fraction)
}

/// sin πf for 0 ≤ f < 1: symmetric about a half, above which 1 - f is exact where it matters.
fn sine_of_fraction(fraction: Wide) -> Wide {
    let near = if fraction > Wide::HALF { Wide::ONE - fraction } else { fraction };
    if near == Wide::HALF { Wide::ONE } else { sin(near * PI) }
}

/// sin πx: NaN at ±∞, ±0 with the sign of x at whole numbers.
pub fn sin_pi(x: Wide) -> Wide {
    if !x.is_finite() {
        return Wide::NAN;
    }
    let (odd, fraction) = parts(x);
    if fraction.is_zero() {
        return Wide::ZERO.with_sign(x.negative);
    }
    sine_of_fraction(fraction).with_sign(x.negative != odd)
}

/// cos πx: NaN at ±∞, +0 halfway between whole numbers.
pub fn cos_pi(x: Wide) -> Wide {
    if !x.is_finite() {
        return Wide::NAN;
    }
    let (odd, fraction) = parts(x);
    if fraction == Wide::HALF {
        return Wide::ZERO;
    }
    if fraction.is_zero() {
        return Wide::ONE.with_sign(odd);
    }
    // Near a half the cosine is the sine of what is missing to it, an exact difference; near zero and one it is near one.
    let quarter = Wide::HALF.scaled(-1);
    let beyond = fraction > Wide::HALF;
    let near = if beyond { Wide::ONE - fraction } else { fraction };
    let value = if near > quarter { sin((Wide::HALF - near) * PI) } else { sin_cos(near * PI).1 };
    value.with_sign(odd != beyond)
}

/// tan πx: NaN at ±∞; at whole numbers ±0, at halves between them ±∞, whose signs change with each half turn (F.10.1.14).
pub fn tan_pi(x: Wide) -> Wide {
    if !x.is_finite() {
        return Wide::NAN;
    }
    let (odd, fraction) = parts(x);
    if fraction.is_zero() {
        return Wide::ZERO.with_sign(x.negative != odd);
    }
    if fraction == Wide::HALF {
        return Wide::INFINITY.with_sign(x.negative != odd);
    }
    let beyond = fraction > Wide::HALF;
    let near = if beyond { Wide::ONE - fraction } else { fraction };
    let quarter = Wide::HALF.scaled(-1);
    let value = if near == quarter {
        Wide::ONE
    } else if near > quarter {
        let (sine, cosine) = sin_cos((Wide::HALF - near) * PI);
        cosine / sine
    } else {
        let (sine, cosine) = sin_cos(near * PI);
        sine / cosine
    };
    value.with_sign(x.negative != beyond)
}

/// An angle in radians as one in half turns. Zero, infinities and NaN stay what they are.
fn half_turns(angle: Wide) -> Wide {
    if angle.kind == Kind::Finite { angle / PI } else { angle }
}

/// arcsin x / π: NaN beyond ±1.
pub fn asin_pi(x: Wide) -> Wide {
    half_turns(asin(x))
}

/// arccos x / π: NaN beyond ±1.
pub fn acos_pi(x: Wide) -> Wide {
    half_turns(acos(x))
}

/// arctan x / π.
pub fn atan_pi(x: Wide) -> Wide {
    half_turns(atan(x))
}

/// The angle of the point (x, y) in half turns, with the special cases of `atan2`.
pub fn atan2_pi(y: Wide, x: Wide) -> Wide {
    half_turns(atan2(y, x))
}
