//! `cabsf`

use crate::complex::value::Complex;
use crate::math::hypotf::hypotf;

/// The absolute value of `z` (C23 7.3.8.1).
#[unsafe(no_mangle)]
pub extern "C" fn cabsf(z: Complex<f32>) -> f32 {
    hypotf(z.re, z.im)
}
