//! `ctanh`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The hyperbolic tangent of `z` (C23 7.3.6.6, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ctanh(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::ctanh(z.widen()))
}
