//! `dsqrtl`

use crate::internal::f128::F128;
use crate::math::narrowing::root;

/// The square root of `x` of long double, rounded once, to double (C23 7.12.14).
#[unsafe(no_mangle)]
pub extern "C" fn dsqrtl(low: u64, high: u64) -> f64 {
    root(F128::from_halves(low, high)).to_f64()
}
