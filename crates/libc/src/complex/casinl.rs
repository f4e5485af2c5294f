//! `casinl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The arc sine of `z` (C23 7.3.5.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn casinl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::casin(z.widen()))
}
