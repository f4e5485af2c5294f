//! `pownf`

use crate::math::pown::pown;
use crate::types::c_longlong;

/// `x` to the whole power `n` (C23 7.12.7). 1 for `n` = 0, even for a NaN.
#[unsafe(no_mangle)]
pub extern "C" fn pownf(x: f32, n: c_longlong) -> f32 {
    pown(x as f64, n) as f32
}
