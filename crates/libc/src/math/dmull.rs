//! `dmull`

use crate::internal::f128::F128;
use crate::math::narrowing::product;

/// `x`·`y` of long double, rounded once, to double (C23 7.12.14).
#[unsafe(no_mangle)]
pub extern "C" fn dmull(x_low: u64, x_high: u64, y_low: u64, y_high: u64) -> f64 {
    product(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high)).to_f64()
}
