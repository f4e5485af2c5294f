//! `conjf`

use crate::complex::value::Complex;

/// The conjugate of `z` (C23 7.3.9.4).
#[unsafe(no_mangle)]
pub extern "C" fn conjf(z: Complex<f32>) -> Complex<f32> {
    Complex::new(z.re, -z.im)
}
