//! `cproj`

use crate::complex::value::Complex;

/// The projection of `z` onto the Riemann sphere: the one infinity, as +∞ with a zero of `z`'s sign beside it, for every
/// number with an infinite part (C23 7.3.9.5).
#[unsafe(no_mangle)]
pub extern "C" fn cproj(z: Complex<f64>) -> Complex<f64> {
    if z.re.is_infinite() || z.im.is_infinite() {
        return Complex::new(f64::INFINITY, 0.0_f64.copysign(z.im));
    }
    z
}
