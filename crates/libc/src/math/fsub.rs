//! `fsub`

use crate::internal::f128::F128;
use crate::math::narrowing::sum;

/// `x` - `y` of double, rounded once, to float (C23 7.12.14).
#[unsafe(no_mangle)]
pub extern "C" fn fsub(x: f64, y: f64) -> f32 {
    sum(F128::from(x), -F128::from(y)).to_f32()
}
