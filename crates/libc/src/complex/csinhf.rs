//! `csinhf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The hyperbolic sine of `z` (C23 7.3.6.5, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn csinhf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::csinh(z.widen()))
}
