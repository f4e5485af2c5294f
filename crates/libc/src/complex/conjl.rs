//! `conjl`

use crate::complex::value::Complex;
use crate::internal::f128::F128;

/// The conjugate of `z` (C23 7.3.9.4).
#[unsafe(no_mangle)]
pub extern "C" fn conjl(z: Complex<F128>) -> Complex<F128> {
    Complex::new(z.re, -z.im)
}
