//! `cacosh`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The inverse hyperbolic cosine of `z` (C23 7.3.6.1, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn cacosh(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::cacosh(z.widen()))
}
