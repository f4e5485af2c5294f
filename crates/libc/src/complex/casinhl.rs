//! `casinhl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The inverse hyperbolic sine of `z` (C23 7.3.6.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn casinhl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::casinh(z.widen()))
}
