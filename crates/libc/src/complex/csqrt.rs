//! `csqrt`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The square root, in the right half plane, of `z` (C23 7.3.8.3, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn csqrt(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::csqrt(z.widen()))
}
