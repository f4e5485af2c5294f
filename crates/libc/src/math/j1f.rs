//! `j1f`

use crate::math::wide::{self, Format};

/// The Bessel function of the first kind of order 1 (POSIX j1).
#[unsafe(no_mangle)]
pub extern "C" fn j1f(x: f32) -> f32 {
    f32::narrow(wide::jn(1, x.widen()))
}
