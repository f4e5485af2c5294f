//! `y0`

use crate::math::wide::{self, Format};

/// The Bessel function of the second kind of order 0 (POSIX y0). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn y0(x: f64) -> f64 {
    f64::narrow(wide::yn(0, x.widen()))
}
