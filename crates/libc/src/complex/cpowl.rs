//! `cpowl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;

/// `z` to the power `w` (C23 7.3.8.2, annex G).
#[unsafe(no_mangle)]
pub extern "C" fn cpowl(z: Complex<F128>, w: Complex<F128>) -> Complex<F128> {
    Complex::narrow(wide::cpow(z.widen(), w.widen()))
}
