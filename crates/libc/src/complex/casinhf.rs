//! `casinhf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The inverse hyperbolic sine of `z` (C23 7.3.6.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn casinhf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::casinh(z.widen()))
}
