//! `cabs`

use crate::complex::value::Complex;
use crate::math::hypot::hypot;

/// The absolute value of `z` (C23 7.3.8.1).
#[unsafe(no_mangle)]
pub extern "C" fn cabs(z: Complex<f64>) -> f64 {
    hypot(z.re, z.im)
}
