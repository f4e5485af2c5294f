//! `cargf`

use crate::complex::value::Complex;
use crate::math::atan2f::atan2f;

/// The angle of `z`, between -π and π (C23 7.3.9.1).
#[unsafe(no_mangle)]
pub extern "C" fn cargf(z: Complex<f32>) -> f32 {
    atan2f(z.im, z.re)
}
