//! `cprojl`

use crate::complex::value::Complex;
use crate::internal::f128::F128;

/// The projection of `z` onto the Riemann sphere: the one infinity, as +∞ with a zero of `z`'s sign beside it, for every
/// number with an infinite part (C23 7.3.9.5).
#[unsafe(no_mangle)]
pub extern "C" fn cprojl(z: Complex<F128>) -> Complex<F128> {
    if z.re.is_infinite() || z.im.is_infinite() {
        return Complex::new(F128::INFINITY, F128::ZERO.copysign(z.im));
    }
    z
}
