//! `crealf`

use crate::complex::value::Complex;

/// The real part of `z` (C23 7.3.9.6).
#[unsafe(no_mangle)]
pub extern "C" fn crealf(z: Complex<f32>) -> f32 {
    z.re
}
