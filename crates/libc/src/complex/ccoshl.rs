//! `ccoshl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The hyperbolic cosine of `z` (C23 7.3.6.4, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ccoshl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::ccosh(z.widen()))
}
