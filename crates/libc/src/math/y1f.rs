//! `y1f`

use crate::math::wide::{self, Format};

/// The Bessel function of the second kind of order 1 (POSIX y1). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn y1f(x: f32) -> f32 {
    f32::narrow(wide::yn(1, x.widen()))
}
