//! `compoundnf`

use crate::math::wide::{self, Format};
use crate::types::c_longlong;

/// 1 + `x` to the whole power `n`, accurate where `x` is small (C23 7.12.7). NaN for `x` below -1; 1 for `n` = 0, even for a NaN.
#[unsafe(no_mangle)]
pub extern "C" fn compoundnf(x: f32, n: c_longlong) -> f32 {
    f32::narrow(wide::compoundn(x.widen(), n))
}
