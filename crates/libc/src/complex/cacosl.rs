//! `cacosl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The arc cosine of `z` (C23 7.3.5.1, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn cacosl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::cacos(z.widen()))
}
