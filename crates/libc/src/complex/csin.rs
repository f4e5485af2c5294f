//! `csin`

use crate::complex::value::Complex;
use crate::complex::wide;

/// The sine of `z` (C23 7.3.5.5, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn csin(z: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::csin(z.widen()))
}
