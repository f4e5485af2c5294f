//! `ctanhl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The hyperbolic tangent of `z` (C23 7.3.6.6, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ctanhl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::ctanh(z.widen()))
}
