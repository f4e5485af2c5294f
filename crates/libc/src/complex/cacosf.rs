//! `cacosf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The arc cosine of `z` (C23 7.3.5.1, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn cacosf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::cacos(z.widen()))
}
