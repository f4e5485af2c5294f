//! `__signbitl`

use crate::internal::f128::F128;
use crate::types::c_int;

/// 1 where the sign bit of `x` is set, else 0 (C23 7.12.3.7).
#[unsafe(no_mangle)]
pub extern "C" fn __signbitl(low: u64, high: u64) -> c_int {
    F128::from_halves(low, high).is_sign_negative() as c_int
}
