//! `y0f`

use crate::math::wide::{self, Format};

/// The Bessel function of the second kind of order 0 (POSIX y0). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn y0f(x: f32) -> f32 {
    f32::narrow(wide::yn(0, x.widen()))
}
