//! Sine, cosine, tangent and their inverses.

use super::constants::{COSINE, PI, PI_2, SINE, THIRD};
use super::reduction::reduce;
use super::{Kind, Wide, limbs};

/// Sine and cosine of |r| ≤ π/4 by their series: r - r³(1/3! - r²/5! + …), 1 - r²/2 + r⁴(1/4! - r²/6! + …).
fn sin_cos_reduced(r: Wide) -> (Wide, Wide) {
    let square = r.squared();
    let t = square.to_fraction();
    let sine = r - r * square * Wide::from_fraction(limbs::polynomial(&SINE, t, true));
    let rest = square.squared() * Wide::from_fraction(limbs::polynomial(&COSINE, t, true));
    (sine, Wide::ONE - square.scaled(-1) + rest)
}

/// Sine and cosine of `x` radians.
pub fn sin_cos(x: Wide) -> (Wide, Wide) {
    match x.kind {
        Kind::Zero => return (x, Wide::ONE),
        Kind::Finite => {}
        _ => return (Wide::NAN, Wide::NAN),
    }
    let (quadrant, r) = reduce(x);
    let (sine, cosine) = sin_cos_reduced(r);
    match quadrant {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// The sine of `x` radians.
pub fn sin(x: Wide) -> Wide {
    sin_cos(x).0
}

/// The cosine of `x` radians.
pub fn cos(x: Wide) -> Wide {
    sin_cos(x).1
}

/// The tangent of `x` radians.
pub fn tan(x: Wide) -> Wide {
    let (sine, cosine) = sin_cos(x);
    sine / cosine
}

/// artan t for |t| < 2⁻⁶⁰.
fn atan_tiny(t: Wide) -> Wide {
    t - t * t.squared() * THIRD
}

/// The angle of the point (x, y), with the special cases of C23 F.10.1.4.
///
/// A double's angle a has 53 bits; turning the point by -a leaves the angle δ ≈ tan δ = (y·cos a - x·sin a)/(x·cos a + y·sin a),
/// whose cube is below 2⁻¹⁵⁶.
pub fn atan2(y: Wide, x: Wide) -> Wide {
    if x.is_nan() || y.is_nan() {
        return Wide::NAN;
    }
    let quarter = PI_2.with_sign(y.negative);
    if y.is_zero() || x.is_infinite() && !y.is_infinite() {
        return if x.negative { PI } else { Wide::ZERO }.with_sign(y.negative);
    }
    if x.is_infinite() {
        let eighth = PI_2.scaled(-1);
        return if x.negative { PI - eighth } else { eighth }.with_sign(y.negative);
    }
    if x.is_zero() || y.is_infinite() {
        return quarter;
    }
    let steep = y.exponent.saturating_sub(x.exponent);
    if steep > 60 {
        return quarter - atan_tiny(x / y);
    }
    if steep < -60 {
        let angle = atan_tiny(y / x);
        return if x.negative { angle + PI.with_sign(y.negative) } else { angle };
    }
    let (x, y) = (x.scaled(-y.exponent), y.scaled(-y.exponent));
    let angle = Wide::from(libm::atan2(y.to_f64(), x.to_f64()));
    let (sine, cosine) = sin_cos(angle);
    angle + (y * cosine - x * sine) / (x * cosine + y * sine)
}

/// The arc tangent.
pub fn atan(x: Wide) -> Wide {
    atan2(x, Wide::ONE)
}

/// √(1 - x²) without the loss of a subtraction; NaN beyond ±1.
fn other_side(x: Wide) -> Wide {
    ((Wide::ONE - x) * (Wide::ONE + x)).sqrt()
}

/// The arc sine: NaN beyond ±1.
pub fn asin(x: Wide) -> Wide {
    atan2(x, other_side(x))
}

/// The arc cosine: NaN beyond ±1.
pub fn acos(x: Wide) -> Wide {
    atan2(other_side(x), x)
}
