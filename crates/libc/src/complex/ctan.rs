//! `ctan`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The tangent of `z` (C23 7.3.5.6, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ctan(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::ctan(z.widen()))
}
