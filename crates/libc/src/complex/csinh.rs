//! `csinh`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The hyperbolic sine of `z` (C23 7.3.6.5, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn csinh(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::csinh(z.widen()))
}
