//! `catanh`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The inverse hyperbolic tangent of `z` (C23 7.3.6.3, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn catanh(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::catanh(z.widen()))
}
