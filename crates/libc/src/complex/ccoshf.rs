//! `ccoshf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The hyperbolic cosine of `z` (C23 7.3.6.4, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ccoshf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::ccosh(z.widen()))
}
