//! `fsqrt`

use crate::internal::f128::F128;
use crate::math::narrowing::root;

/// The square root of `x` of double, rounded once, to float (C23 7.12.14).
#[unsafe(no_mangle)]
pub extern "C" fn fsqrt(x: f64) -> f32 {
    root(F128::from(x)).to_f32()
}
