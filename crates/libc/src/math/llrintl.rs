//! `llrintl`

use crate::internal::f128::F128;
use crate::math::rintl::rint;
use crate::types::c_longlong;

/// `x` as the nearest integer.
fn llrint(x: F128) -> c_longlong {
    rint(x).to_i64()
}

/// `x` as the nearest integer, ties to even (C23 7.12.9.5). Where that does not fit, the least integer.
#[unsafe(no_mangle)]
pub extern "C" fn llrintl(low: u64, high: u64) -> c_longlong {
    llrint(F128::from_halves(low, high))
}
