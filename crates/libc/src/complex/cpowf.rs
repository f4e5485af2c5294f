//! `cpowf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// `z` to the power `w` (C23 7.3.8.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn cpowf(z: Complex<f32>, w: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::cpow(z.widen(), w.widen()))
}
