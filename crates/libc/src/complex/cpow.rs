//! `cpow`

use crate::complex::value::Complex;
use crate::complex::wide;

/// `z` to the power `w` (C23 7.3.8.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn cpow(z: Complex<f64>, w: Complex<f64>) -> Complex<f64> {
    Complex::narrow(wide::cpow(z.widen(), w.widen()))
}
