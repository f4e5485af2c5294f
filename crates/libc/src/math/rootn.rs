//! `rootn`

use crate::math::wide::{self, Format};
use crate::types::c_longlong;

/// The `n`-th root of `x` (C23 7.12.7). NaN for `n` = 0, and below zero for even `n`.
#[unsafe(no_mangle)]
pub extern "C" fn rootn(x: f64, n: c_longlong) -> f64 {
    f64::narrow(wide::rootn(x.widen(), n))
}
