//! `clogl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The natural logarithm of `z` (C23 7.3.7.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn clogl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::clog(z.widen()))
}
