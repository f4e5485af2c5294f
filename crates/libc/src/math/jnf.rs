//! `jnf`

use crate::math::wide::{self, Format};
use crate::types::c_int;

/// The Bessel function of the first kind of order `n` (POSIX jn).
#[unsafe(no_mangle)]
pub extern "C" fn jnf(n: c_int, x: f32) -> f32 {
    f32::narrow(wide::jn(n, x.widen()))
}
