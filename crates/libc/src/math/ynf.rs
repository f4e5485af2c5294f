//! `ynf`

use crate::math::wide::{self, Format};
use crate::types::c_int;

/// The Bessel function of the second kind of order `n` (POSIX yn). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn ynf(n: c_int, x: f32) -> f32 {
    f32::narrow(wide::yn(n, x.widen()))
}
