//! `csqrtl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The square root, in the right half plane, of `z` (C23 7.3.8.3, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn csqrtl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::csqrt(z.widen()))
}
