//! `catanl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The arc tangent of `z` (C23 7.3.5.3, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn catanl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::catan(z.widen()))
}
