//! `lroundl`

use crate::internal::f128::F128;
use crate::math::roundl::round;
use crate::types::c_long;

/// `x` as the nearest integer.
fn lround(x: F128) -> c_long {
    round(x).to_i64()
}

/// `x` as the nearest integer, ties away from zero (C23 7.12.9.7). Where that does not fit, the least integer.
#[unsafe(no_mangle)]
pub extern "C" fn lroundl(low: u64, high: u64) -> c_long {
    lround(F128::from_halves(low, high))
}
