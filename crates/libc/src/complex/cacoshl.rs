//! `cacoshl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The inverse hyperbolic cosine of `z` (C23 7.3.6.1, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn cacoshl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::cacosh(z.widen()))
}
