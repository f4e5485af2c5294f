//! `carg`

use crate::complex::value::Complex;
use crate::math::atan2::atan2;

/// The angle of `z`, between -π and π (C23 7.3.9.1).
#[unsafe(no_mangle)]
pub extern "C" fn carg(z: Complex<f64>) -> f64 {
    atan2(z.im, z.re)
}
