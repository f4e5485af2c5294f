//! `ctanl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The tangent of `z` (C23 7.3.5.6, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ctanl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::ctan(z.widen()))
}
