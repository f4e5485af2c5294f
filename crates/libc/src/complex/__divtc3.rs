//! `__divtc3`

use crate::complex::__multc3::boxed;
use crate::complex::value::Complex;
use crate::internal::f128::F128;
use crate::math::wide::Format;

/// (a + bi)/(c + di): the quotient that compilers call for `long double _Complex`, with the special cases of C23 G.5.2.
#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments, reason = "four long doubles in halves")]
pub unsafe extern "C" fn __divtc3(
    result: *mut Complex<F128>,
    a_low: u64,
    a_high: u64,
    b_low: u64,
    b_high: u64,
    c_low: u64,
    c_high: u64,
    d_low: u64,
    d_high: u64,
) {
    let (a, b) = (F128::from_halves(a_low, a_high), F128::from_halves(b_low, b_high));
    let (c, d) = (F128::from_halves(c_low, c_high), F128::from_halves(d_low, d_high));
    let finite = |x: F128, y: F128| x.is_finite() && y.is_finite();
    let infinite = |x: F128, y: F128| x.is_infinite() || y.is_infinite();
    let value = if c.is_zero() && d.is_zero() && !(a.is_nan() && b.is_nan()) {
        let infinity = F128::INFINITY.copysign(c);
        Complex::new(infinity * a, infinity * b)
    } else if infinite(a, b) && finite(c, d) {
        let (a, b) = (boxed(a), boxed(b));
        Complex::new(F128::INFINITY * (a * c + b * d), F128::INFINITY * (b * c - a * d))
    } else if infinite(c, d) && finite(a, b) {
        let (c, d) = (boxed(c), boxed(d));
        Complex::new(F128::ZERO * (a * c + b * d), F128::ZERO * (b * c - a * d))
    } else {
        // The exponents of the wide numbers make scaling unnecessary.
        let (z, w) = (Complex::new(a, b).widen(), Complex::new(c, d).widen());
        let divisor = w.re.squared() + w.im.squared();
        let product = z * w.conj();
        Complex::new(F128::narrow(product.re / divisor), F128::narrow(product.im / divisor))
    };
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
