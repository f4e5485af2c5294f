//! `ctanhf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The hyperbolic tangent of `z` (C23 7.3.6.6, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ctanhf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::ctanh(z.widen()))
}
