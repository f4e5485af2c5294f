//! `ccosl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The cosine of `z` (C23 7.3.5.4, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn ccosl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::ccos(z.widen()))
}
