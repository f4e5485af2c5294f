//! `csinf`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The sine of `z` (C23 7.3.5.5, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn csinf(z: Complex<f32>) -> Complex<f32> {
    Complex::narrow(wide::csin(z.widen()))
}
