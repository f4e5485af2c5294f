//! `cimag`

use crate::complex::value::Complex;

/// The imaginary part of `z` (C23 7.3.9.2).
#[unsafe(no_mangle)]
pub extern "C" fn cimag(z: Complex<f64>) -> f64 {
    z.im
}
