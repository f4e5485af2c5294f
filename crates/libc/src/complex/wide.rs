//! The functions of `<complex.h>`, on [`Wide`] parts: one implementation for three precisions.
//!
//! Parts are rounded one by one, so each should be right by itself; in a format's own arithmetic that needs care everywhere,
//! with 192 bits the textbook's formulas do, where they do not subtract nearly equal numbers. The inverse functions follow
//! W. Kahan, "Branch Cuts for Complex Elementary Functions, or Much Ado About Nothing's Sign Bit" (1987), whose formulas never do.
//! Special cases are those of C23 annex G; `casin`, `catan` and so on are the hyperbolic functions turned by a right angle.

use super::value::Complex;
use crate::math::wide::*;

type Z = Complex<Wide>;

/// |z|: infinite where a part is.
pub fn abs(z: Z) -> Wide {
    if z.is_infinite() { Wide::INFINITY } else { (z.re.squared() + z.im.squared()).sqrt() }
}

/// eᶻ (G.6.3.1).
pub fn cexp(z: Z) -> Z {
    if z.im.is_zero() {
        return Complex::new(exp(z.re), z.im);
    }
    if z.re.is_infinite() && !z.im.is_finite() {
        return if z.re.negative {
            Complex::new(Wide::ZERO, Wide::ZERO)
        } else {
            Complex::new(Wide::INFINITY, Wide::NAN)
        };
    }
    let (sine, cosine) = sin_cos(z.im);
    let power = exp(z.re);
    Complex::new(power * cosine, power * sine)
}

/// sinh z (G.6.2.5).
pub fn csinh(z: Z) -> Z {
    if z.im.is_zero() {
        return Complex::new(sinh(z.re), z.im);
    }
    let (sine, cosine) = sin_cos(z.im);
    if !z.im.is_finite() && !z.re.is_nan() && (z.re.is_zero() || z.re.is_infinite()) {
        return Complex::new(z.re, Wide::NAN);
    }
    let (hyperbolic_sine, hyperbolic_cosine) = sinh_cosh(z.re);
    Complex::new(hyperbolic_sine * cosine, hyperbolic_cosine * sine)
}

/// cosh z (G.6.2.4).
pub fn ccosh(z: Z) -> Z {
    let zero = Wide::ZERO.with_sign(z.re.negative != z.im.negative);
    if z.im.is_zero() {
        return Complex::new(cosh(z.re), zero);
    }
    let (sine, cosine) = sin_cos(z.im);
    if !z.im.is_finite() {
        if z.re.is_zero() {
            return Complex::new(Wide::NAN, zero);
        }
        if z.re.is_infinite() {
            return Complex::new(Wide::INFINITY, Wide::NAN);
        }
    }
    let (hyperbolic_sine, hyperbolic_cosine) = sinh_cosh(z.re);
    Complex::new(hyperbolic_cosine * cosine, hyperbolic_sine * sine)
}

/// tanh z = (sinh x·cosh x + i·sin y·cos y)/(sinh² x + cos² y) (G.6.2.6).
pub fn ctanh(z: Z) -> Z {
    let (sine, cosine) = sin_cos(z.im);
    if z.re.is_infinite() {
        let negative = if z.im.is_finite() { (sine * cosine).negative } else { z.im.negative };
        return Complex::new(Wide::ONE.with_sign(z.re.negative), Wide::ZERO.with_sign(negative));
    }
    if z.im.is_zero() {
        return Complex::new(tanh(z.re), z.im);
    }
    if z.re.is_zero() && !z.im.is_finite() {
        return Complex::new(z.re, Wide::NAN);
    }
    let (hyperbolic_sine, hyperbolic_cosine) = sinh_cosh(z.re);
    let divisor = hyperbolic_sine.squared() + cosine.squared();
    Complex::new(hyperbolic_sine * hyperbolic_cosine / divisor, sine * cosine / divisor)
}

/// √z, in the right half plane (G.6.4.2).
pub fn csqrt(z: Z) -> Z {
    let Complex { re: x, im: y } = z;
    if z.is_zero() {
        return Complex::new(Wide::ZERO, y);
    }
    if y.is_infinite() {
        return Complex::new(Wide::INFINITY, y);
    }
    if x.is_infinite() {
        // With a NaN beside it one part is infinite and the other unknown.
        let other = if y.is_nan() { y } else { Wide::ZERO };
        return if x.negative {
            Complex::new(other, Wide::INFINITY.with_sign(y.negative))
        } else {
            Complex::new(x, other.with_sign(y.negative))
        };
    }
    if z.has_nan() {
        return Complex::new(Wide::NAN, Wide::NAN);
    }
    let root = ((abs(z) + x.abs()).scaled(-1)).sqrt();
    let other = y.abs() / root.scaled(1);
    if x.negative {
        Complex::new(other, root.with_sign(y.negative))
    } else {
        Complex::new(root, other.with_sign(y.negative))
    }
}

/// log |z| for a finite z other than zero.
fn log_abs(z: Z) -> Wide {
    let (x, y) = (z.re.abs(), z.im.abs());
    let square = x.squared() + y.squared();
    if square.is_below(-1) || !square.is_below(2) {
        return log(square).scaled(-1);
    }
    // Near the unit circle |z|² - 1 = (a - 1)(a + 1) + b² cancels, a the larger part. Of numbers of 113 bits both terms are computed exactly, in
    // three pieces of falling size, so that each sum fits before the next piece comes.
    let (a, b) = if x < y { (y, x) } else { (x, y) };
    let ((less1, less2), (more1, more2)) = ((a - Wide::ONE).halves(), (a + Wide::ONE).halves());
    let (b1, b2) = b.halves();
    let first = less1 * more1 + b1.squared();
    let second = (less1 * more2 + less2 * more1) + (b1 * b2).scaled(1);
    let third = less2 * more2 + b2.squared();
    log1p(first + second + third).scaled(-1)
}

/// log z = log |z| + i·arg z (G.6.3.2).
pub fn clog(z: Z) -> Z {
    let real = if z.is_infinite() {
        Wide::INFINITY
    } else if z.has_nan() {
        Wide::NAN
    } else if z.is_zero() {
        -Wide::INFINITY
    } else {
        log_abs(z)
    };
    Complex::new(real, atan2(z.im, z.re))
}

/// z to the power w: exp(w·log z), as G.6.4.1 allows.
pub fn cpow(z: Z, w: Z) -> Z {
    if z.is_zero() && !w.has_nan() {
        return if w.re > Wide::ZERO {
            Complex::new(Wide::ZERO, Wide::ZERO)
        } else if w.re.is_zero() {
            Complex::new(Wide::NAN, Wide::NAN)
        } else {
            Complex::new(Wide::INFINITY, Wide::NAN)
        };
    }
    if let Some(power) = half_integer_power(z, w) {
        return power;
    }
    cexp(w * clog(z))
}

/// z to the power k/2 for a whole k below 2048: by multiplication, so that what is exact stays exact. A part that is zero has no nearest
/// number other than zero; by the logarithm it would be the sine of something near a multiple of π.
fn half_integer_power(z: Z, w: Z) -> Option<Z> {
    let halves = w.re.scaled(1);
    if !w.im.is_zero() || !halves.is_below(11) || !z.re.is_finite() || !z.im.is_finite() {
        return None;
    }
    let mut count = halves.to_f64() as i32;
    if Wide::from(count) != halves {
        return None;
    }
    let root = if count & 1 == 0 { z } else { csqrt(z) };
    if count & 1 == 0 {
        count >>= 1;
    }
    let mut left = count.unsigned_abs();
    let mut power = Complex::new(Wide::ONE, Wide::ZERO);
    let mut square = root;
    while left != 0 {
        if left & 1 != 0 {
            power = power * square;
        }
        square = square * square;
        left >>= 1;
    }
    if count < 0 {
        let size = power.re.squared() + power.im.squared();
        power = Complex::new(power.re / size, -power.im / size);
    }
    Some(power)
}

/// arcosh's relative, arcsin and arccos share these: √(1 - z) and √(1 + z).
fn roots(z: Z) -> (Z, Z) {
    (csqrt(-z + Wide::ONE), csqrt(z + Wide::ONE))
}

/// arccos z (G.6.1.1).
pub fn cacos(z: Z) -> Z {
    let Complex { re: x, im: y } = z;
    if z.is_infinite() || z.has_nan() {
        let real = if x.is_nan() {
            x
        } else if y.is_nan() {
            if x.is_zero() { PI_2 } else { y }
        } else {
            atan2(y.abs(), x)
        };
        let imaginary = if z.is_infinite() { Wide::INFINITY.with_sign(!y.negative) } else { Wide::NAN };
        return Complex::new(real, imaginary);
    }
    let (minus, plus) = roots(z);
    Complex::new(atan2(minus.re, plus.re).scaled(1), asinh((plus.conj() * minus).im))
}

/// arcosh z (G.6.2.1): arccos turned into the right half plane.
pub fn cacosh(z: Z) -> Z {
    let angle = cacos(z);
    Complex::new(angle.im.abs(), angle.re.with_sign(z.im.negative))
}

/// arsinh z (G.6.2.2): arcsin(iz) = ξ + iη with ξ = artan(-y/Re √(1 - iz)√(1 + iz)), η = arsinh(Im conj(√(1 - iz))·√(1 + iz)).
pub fn casinh(z: Z) -> Z {
    let Complex { re: x, im: y } = z;
    if z.is_infinite() || z.has_nan() {
        let imaginary = if y.is_nan() || x.is_nan() {
            if y.is_zero() { y } else { Wide::NAN }
        } else {
            atan2(y, x.abs())
        };
        let real = if z.is_infinite() { Wide::INFINITY.with_sign(x.negative) } else { Wide::NAN };
        return Complex::new(real, imaginary);
    }
    let turned = z.turned();
    let (minus, plus) = roots(turned);
    let angle = atan2(turned.re, (minus * plus).re);
    Complex::new(asinh((minus.conj() * plus).im), -angle)
}

/// artanh z (G.6.2.3).
pub fn catanh(z: Z) -> Z {
    let Complex { re: x, im: y } = z;
    if z.is_infinite() || z.has_nan() {
        let zero = Wide::ZERO.with_sign(x.negative);
        let real = if z.is_infinite() || x.is_zero() { zero } else { Wide::NAN };
        let quarter = PI_2.with_sign(y.negative);
        let imaginary = if z.is_infinite() && !y.is_nan() { quarter } else { Wide::NAN };
        return Complex::new(real, imaginary);
    }
    let away = Wide::ONE - x.abs();
    let square = y.squared();
    let real = log1p(x.abs().scaled(2) / (away.squared() + square)).scaled(-2);
    let imaginary = atan2(y.scaled(1), away * (Wide::ONE + x.abs()) - square).scaled(-1);
    Complex::new(real.with_sign(x.negative), imaginary)
}

/// sin z = -i·sinh iz.
pub fn csin(z: Z) -> Z {
    csinh(z.turned()).turned_back()
}

/// cos z = cosh iz.
pub fn ccos(z: Z) -> Z {
    ccosh(z.turned())
}

/// tan z = -i·tanh iz.
pub fn ctan(z: Z) -> Z {
    ctanh(z.turned()).turned_back()
}

/// arcsin z = -i·arsinh iz.
pub fn casin(z: Z) -> Z {
    casinh(z.turned()).turned_back()
}

/// arctan z = -i·artanh iz.
pub fn catan(z: Z) -> Z {
    catanh(z.turned()).turned_back()
}
