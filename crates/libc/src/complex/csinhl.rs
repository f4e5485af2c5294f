//! `csinhl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The hyperbolic sine of `z` (C23 7.3.6.5, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn csinhl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::csinh(z.widen()))
}
