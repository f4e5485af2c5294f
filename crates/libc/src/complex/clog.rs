//! `clog`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The natural logarithm of `z` (C23 7.3.7.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn clog(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::clog(z.widen()))
}
