//! `ccos`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The cosine of `z` (C23 7.3.5.4, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ccos(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::ccos(z.widen()))
}
