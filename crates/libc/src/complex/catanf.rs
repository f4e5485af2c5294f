//! `catanf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The arc tangent of `z` (C23 7.3.5.3, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn catanf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::catan(z.widen()))
}
