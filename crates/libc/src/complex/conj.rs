//! `conj`

use crate::complex::value::Complex;

/// The conjugate of `z` (C23 7.3.9.4).
#[unsafe(no_mangle)]
pub extern "C" fn conj(z: Complex<f64>) -> Complex<f64> {
    Complex::new(z.re, -z.im)
}
