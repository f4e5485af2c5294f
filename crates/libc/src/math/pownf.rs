//! `pownf`

use crate::math::wide::{self, Format};
use crate::types::c_longlong;

/// `x` to the whole power `n` (C23 7.12.7). 1 for `n` = 0, even for a NaN.
#[unsafe(no_mangle)]
pub extern "C" fn pownf(x: f32, n: c_longlong) -> f32 {
    f32::narrow(wide::pown(x.widen(), n))
}
