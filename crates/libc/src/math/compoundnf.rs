//! `compoundnf`

use crate::math::compoundn::compoundn;
use crate::types::c_longlong;

/// 1 + `x` to the whole power `n`, accurate where `x` is small (C23 7.12.7). NaN for `x` below -1; 1 for `n` = 0, even for a NaN.
#[unsafe(no_mangle)]
pub extern "C" fn compoundnf(x: f32, n: c_longlong) -> f32 {
    compoundn(x as f64, n) as f32
}
