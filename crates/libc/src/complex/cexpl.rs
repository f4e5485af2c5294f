//! `cexpl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The exponential of `z` (C23 7.3.7.1, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn cexpl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::cexp(z.widen()))
}
