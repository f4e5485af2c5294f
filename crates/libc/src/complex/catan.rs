//! `catan`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The arc tangent of `z` (C23 7.3.5.3, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn catan(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::catan(z.widen()))
}
