//! `llroundl`

use crate::internal::f128::F128;
use crate::math::roundl::round;
use crate::types::c_longlong;

/// `x` as the nearest integer.
fn llround(x: F128) -> c_longlong {
    round(x).to_i64()
}

/// `x` as the nearest integer, ties away from zero (C23 7.12.9.7). Where that does not fit, the least integer.
#[unsafe(no_mangle)]
pub extern "C" fn llroundl(low: u64, high: u64) -> c_longlong {
    llround(F128::from_halves(low, high))
}
