//! `rootnf`

use crate::math::rootn::rootn;
use crate::types::c_longlong;

/// The `n`-th root of `x` (C23 7.12.7). NaN for `n` = 0, and below zero for even `n`.
#[unsafe(no_mangle)]
pub extern "C" fn rootnf(x: f32, n: c_longlong) -> f32 {
    rootn(x as f64, n) as f32
}
