//! `cexpf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The exponential of `z` (C23 7.3.7.1, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn cexpf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::cexp(z.widen()))
}
