//! `casinh`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The inverse hyperbolic sine of `z` (C23 7.3.6.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn casinh(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::casinh(z.widen()))
}
