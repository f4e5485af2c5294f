//! `casinf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The arc sine of `z` (C23 7.3.5.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn casinf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::casin(z.widen()))
}
