//! `ccosf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The cosine of `z` (C23 7.3.5.4, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ccosf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::ccos(z.widen()))
}
