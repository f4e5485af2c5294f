//! `lrintl`

use crate::internal::f128::F128;
use crate::math::rintl::rint;
use crate::types::c_long;

/// `x` as the nearest integer.
fn lrint(x: F128) -> c_long {
    rint(x).to_i64()
}

/// `x` as the nearest integer, ties to even (C23 7.12.9.5). Where that does not fit, the least integer.
#[unsafe(no_mangle)]
pub extern "C" fn lrintl(low: u64, high: u64) -> c_long {
    lrint(F128::from_halves(low, high))
}
