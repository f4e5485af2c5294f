//! `clogf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The natural logarithm of `z` (C23 7.3.7.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn clogf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::clog(z.widen()))
}
