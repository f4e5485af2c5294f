//! `csqrtf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The square root, in the right half plane, of `z` (C23 7.3.8.3, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn csqrtf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::csqrt(z.widen()))
}
