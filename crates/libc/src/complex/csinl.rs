//! `csinl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// The sine of `z` (C23 7.3.5.5, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn csinl(z: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::csin(z.widen()))
}
